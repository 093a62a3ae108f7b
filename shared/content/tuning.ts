/**
 * Numbers of the game that a client may know (movement, reach, light, clocks shown to all).
 * Metres, metres per second, and seconds; the simulation turns seconds into ticks with `ticks()`.
 * Odds, thresholds of director and hunters, and all else a client must not hold live in `secret/`.
 */

export const TICKS_PER_SECOND = 20;
export const TICK_SECONDS = 1 / TICKS_PER_SECOND;

/** Seconds to whole ticks (rounded to nearest). */
export function ticks(seconds: number): number {
  return Math.round(seconds * TICKS_PER_SECOND);
}

export const MAX_SEATS = 12;

export const move = {
  sneakMps: 1.3,
  walkMps: 2.6,
  runMps: 4.4,
  crawlMps: 0.7,
  /** A forced run when feral. */
  feralMps: 4.8,
  staminaS: 6,
  staminaBackPerS: 0.75,
  /** Run out of breath: no running until this much is back, seconds. */
  windedS: 1.5,
  bodyRadiusM: 0.3,
  /** Share of speed kept while carrying the antenna (and no running). */
  carryFactor: 0.85,
  hurtFactor: 0.92,
} as const;

export const heard = {
  sneakM: 1,
  walkM: 3,
  runM: 7,
  doorM: 12,
  shoveM: 8,
  screamM: 16,
  workMissM: 10,
  workM: 3,
  crowdM: 10,
  crowdPeople: 5,
  crowdWithinM: 6,
  noisemakerM: 18,
  bellM: 14,
  barricadeM: 9,
  doorHitM: 12,
  /** A locker's breath: silent at first, then growing. */
  lockerSilentS: 20,
  lockerBreathM: 2,
  lockerGrowM: 1,
  lockerGrowEveryS: 5,
  lockerMaxM: 8,
  /** Opening and closing a locker, turning a key, teeth, a friend pulled up. */
  lockerM: 3,
  lockM: 4,
  biteM: 6,
  liftM: 3,
} as const;

export const sight = {
  rangeM: 12,
  revealM: 13,
  /** Within this anyone is known, lit or not. */
  touchM: 1.2,
  /** Within this those in front of you, or lit, are known. */
  nearM: 2.5,
  /** To become a shade takes this long; to become lit takes nothing. */
  unlitAfterS: 0.3,
  torchM: 10,
  /** Half of the 56 degree cone as a cosine. */
  torchCos: 0.8829,
  /** At most this many zombies are sent; those within `alwaysM` first. */
  maxZombies: 24,
  alwaysM: 6,
} as const;

export const act = {
  reachM: 1.4,
  shoveReachM: 1.8,
  shoveCos: 0.5,
  shovePushM: 1.5,
  shovePersonM: 0.5,
  shoveCooldownS: 2.5,
  staggerS: 1.2,
  liftS: 4,
  bleedOutS: 25,
  unlockS: 3,
  barricadeS: 3.5,
  unbarS: 2.5,
  barricadeHits: 30,
  doorHits: 8,
  lockedDoorHits: 14,
  ringBellS: 2,
  treatS: 6,
  bandageS: 3,
  noisemakerS: 6,
  noisemakerThrowM: 6,
  batteryS: 180,
  suppliesS: 3,
  pingEveryS: 2,
  pingKeepS: 6,
  /** A ping points at most this far from whoever makes it. */
  pingM: 20,
  /** A suppressant or a bandage used on oneself is done standing still. */
  injectS: 2,
  /** Cosine of half the angle within which one treats another. */
  treatCos: 0.6,
  /** Down clocks start only after this much running clock (times the profile's paceFactor). */
  downClockFromS: 120,
  /** A door shut on someone chased this near it counts as theirs who are hit within this time. */
  shutOutM: 3,
  shutOutS: 6,
  /** How long a shove and a hit show on the body. */
  shovePoseS: 0.4,
  hurtPoseS: 0.5,
  sayEveryS: 3,
} as const;

export const bite = {
  turnS: 90,
  toldAfterMinS: 10,
  toldAfterMaxS: 25,
} as const;

/** Fear 0-100, per second and per event. */
export const fear = {
  darkPerS: 1.2,
  alonePerS: 1,
  hunterNearPerS: 6,
  lightPerS: -2,
  companyPerS: -1.5,
  hunterNearM: 8,
  aloneM: 8,
  deathSeen: 30,
  /** A huddle at the fire takes this much away. */
  fireCalm: 40,
  /** Above this breath is heard, growing to `breathM` at 100. */
  breathFrom: 50,
  breathM: 6,
} as const;

/** Hold-to-work with a timing ring: a mark sweeps the ring, a press inside the window helps, outside makes noise. */
export const work = {
  ringS: 2.4,
  windowFrom: 0.62,
  windowTo: 0.8,
  hitBonusS: 1.6,
  missLossS: 1,
  /** Seconds of one person's work at each site; a second worker adds `secondFactor`. */
  secondsAt: { breaker: 30, antennaRack: 10, mast: 45, sample: 20 },
  secondFactor: 0.7,
  /** Share of the noise that is left when two work together. */
  quietFactor: 0.5,
  /** A breaker that flips back keeps this share of its work. */
  breakerKeeps: 0.8,
  /** The two breakers of a round are at least this share of the widest pair apart. */
  breakersApart: 0.6,
  breakersWithinS: 8,
  /** Antenna drops after its carrier stood this long. */
  carryIdleS: 20,
} as const;

export const halfbie = {
  heartbeatM: 12,
  sniffM: 3,
  maskChangeS: 1,
  feedS: 2,
  feedReachM: 1.5,
  callCooldownS: 20,
  haltM: 15,
  haltS: 6,
  /** The one who halts them stands out, plain to see, for this long. */
  haltPoseS: 2,
  apexM: 20,
  apexS: 10,
  feralS: 8,
  softGrowlM: 6,
} as const;

export const huddle = {
  evidenceS: 8,
  /** Talk and vote by living players: up to 5, up to 8, more. */
  talkS: [45, 60, 75],
  closeAfterLockedS: 3,
  resultS: 5,
  standS: 3,
  floorS: 8,
  maxPerRound: 2,
  notBeforeS: 45,
  bellSafeM: 10,
  forcedAtS: 150,
  noExileBeforeS: 120,
  minLivingForExile: 4,
  confineS: 60,
  confinedCardEveryS: 15,
  /** Statement cards one person may lay down in a huddle. */
  cardsMax: 8,
  clearM: 10,
  clearWithinM: 6,
} as const;

/** Lengths of the phases, by profile. `short` is for tests: the same rules, a round in about a minute. */
export interface PhaseProfile {
  readonly assemblyS: number;
  readonly outbreakMinS: number;
  readonly outbreakMaxS: number;
  readonly evacuationS: number;
  readonly gateOpensS: number;
  readonly gatePerObjectiveS: number;
  readonly aftermathS: number;
  /** Factor on work seconds and on the clocks of the huddle. */
  readonly workFactor: number;
  readonly huddleFactor: number;
  /** Factor on every "not before" of the outbreak (first contact, bells, exile, forced huddle, feeding). */
  readonly paceFactor: number;
}

export const profiles = {
  standard: {
    assemblyS: 12,
    outbreakMinS: 180,
    outbreakMaxS: 270,
    evacuationS: 80,
    gateOpensS: 10,
    gatePerObjectiveS: 15,
    aftermathS: 40,
    workFactor: 1,
    huddleFactor: 1,
    paceFactor: 1,
  },
  quick: {
    assemblyS: 12,
    outbreakMinS: 120,
    outbreakMaxS: 190,
    evacuationS: 80,
    gateOpensS: 10,
    gatePerObjectiveS: 15,
    aftermathS: 40,
    workFactor: 0.7,
    huddleFactor: 0.75,
    paceFactor: 0.7,
  },
  long: {
    assemblyS: 12,
    outbreakMinS: 240,
    outbreakMaxS: 400,
    evacuationS: 90,
    gateOpensS: 10,
    gatePerObjectiveS: 15,
    aftermathS: 40,
    workFactor: 1.3,
    huddleFactor: 1.25,
    paceFactor: 1.2,
  },
  short: {
    assemblyS: 2,
    outbreakMinS: 8,
    outbreakMaxS: 22,
    evacuationS: 30,
    gateOpensS: 2,
    gatePerObjectiveS: 1,
    aftermathS: 6,
    workFactor: 0.2,
    huddleFactor: 0.2,
    paceFactor: 0.1,
  },
} as const satisfies Record<string, PhaseProfile>;
export type ProfileId = keyof typeof profiles;

export const gate = {
  laneS: 6,
  /** A pair that vouches passes together: both in the lane, both holding use. */
  laneM: 1.6,
  /** A second may step in beside the first for this long; after that the lane is taken. */
  joinS: 1,
  /** Who stands by within this, hands off, while others pass, has held the gate for them. */
  holdM: 3,
  /** The siren that announces the gate, and the gate itself when it opens. */
  sirenM: 80,
  openingM: 20,
} as const;

/** What lies about at the start: one for so many seats (rounded up), or so many in all. */
export const loot = {
  seatsPerSuppressant: 3,
  seatsPerBandage: 2,
  seatsPerBattery: 3,
  seatsPerNoisemaker: 3,
  kits: 1,
} as const;
