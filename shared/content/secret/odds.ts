/**
 * Odds and thresholds no client may hold: who is drawn, how likely a bite is, what the endings ask, how the director paces.
 * Imported only by the simulation, the server and tests (held by the layer test and the bundle test).
 */
/** Searched for in every client chunk by the bundle test. */
export const SECRET_CANARY = "canary:odds:5c1f";

export const draw = {
  /** Chance in percent that there is a half-bie, by number of seats. */
  chancePct: { four: 70, fiveUp: 85 },
  maxRoundsWeight: 3,
  comfort: { prefer: 2, any: 1, ratherNot: 0.25 },
  botWeightWithThreePeople: 0.5,
} as const;
export type Comfort = keyof typeof draw.comfort;

export const biteOdds = {
  /** A hit that is also a bite. */
  perHit: 0.45,
  scarredSniff: 0.125,
} as const;

export const hunger = {
  start: 20,
  fullInS: 240,
  maskNearZombieFactor: 2,
  maskNearM: 12,
  mostNamed: 8,
  rawSupplies: -50,
  growlFrom: 80,
  feralAt: 100,
  afterFeral: 60,
  feedFrom: 50,
  feedNotBeforeS: 75,
  feedCooldownS: [60, 45, 35],
  feedsMax: [2, 3, 4],
  feedLonerM: 8,
  growlEveryS: 4,
  /** A feral body strikes whom it comes this near. */
  feralReachM: 0.9,
} as const;

export const conscience = {
  start: 50,
  save: 10,
  halt: 15,
  holdGate: 20,
  stayBehind: 20,
  feed: -15,
  callHit: -5,
  apex: -15,
  shutOut: -20,
  protectorFrom: 60,
  executionerTo: 40,
} as const;

/** Others out needed, by seats: at least for Protector, at most for Executioner. Index = seats. */
export const othersOut: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 0],
  [1, 0],
  [1, 0],
  [2, 0],
  [3, 1],
  [3, 1],
  [4, 2],
  [4, 2],
  [5, 2],
  [5, 3],
  [5, 3],
  [6, 3],
];

export const evidence = {
  min: 2,
  max: 4,
  unsureWrong: 0.3,
  /** A fact with one witness is sure this often; two witnesses always are. */
  sureAlone: 0.55,
  /** How much each kind of fact is worth telling; what is missing here is never evidence. */
  weight: {
    foundBody: 6,
    heardScream: 4,
    heardBite: 4,
    sawFeral: 6,
    sawSniffed: 5,
    sawHalt: 5,
    sawShutDoor: 4,
    sawTakeSupplies: 4,
    sawHurt: 3,
    sawAlone: 3,
    heardGrowl: 3,
    sawRun: 1.5,
    sawHide: 1.5,
    sawTogether: 1.5,
    sawLift: 1.5,
    sawWork: 1,
    sawAt: 0.7,
  },
  testAccuracy: 0.9,
} as const;

export const horde = {
  walkMps: 1.6,
  huntMps: 3.8,
  frenzyFactor: 1.2,
  /** In an eruption it keeps at least this share of its speed after any prey. */
  eruptChase: 0.75,
  /**
   * A strike at prey as the play wants it, from a mere guess of the virus to one that it is sure of: the beliefs that count as such, then
   * shares of the hunting speed and of the play's burst, how fast it goes on while it winds up (never so fast that a run is too slow), and
   * how likely a blow is a bite.
   */
  strike: { guess: 0.3, sure: 0.75, pace: [0.9, 1.5], burst: [0.7, 1], lungeMps: [2, 4], bite: [0.25, 0.85] },
  /**
   * The most alive at once: so many, and so many for each person still in play, and so many times that while they storm the gate; by the
   * size of the table, set by play at each.
   */
  alive: [
    { upToSeats: 4, base: 14, perLiving: 2, atGate: 1.2 },
    { upToSeats: 5, base: 16, perLiving: 2, atGate: 1.2 },
    { upToSeats: 6, base: 11, perLiving: 2, atGate: 1.2 },
    { upToSeats: 7, base: 28, perLiving: 2, atGate: 1.25 },
    { upToSeats: 8, base: 36, perLiving: 2, atGate: 1.3 },
    { upToSeats: 9, base: 34, perLiving: 2, atGate: 1.2 },
    { upToSeats: 12, base: 39, perLiving: 2, atGate: 1.25 },
  ],
  huntingShare: 0.66,
  /** While the pressure falls (quiet, fade, false calm) fewer hunt, and they give up sooner. */
  calmHuntingShare: 0.25,
  calmLoseS: 2.5,
  packMin: 3,
  packMax: 6,
  sightM: 11,
  litSightM: 14,
  darkSightM: 5,
  stillSightM: 2.2,
  sightCos: 0.2,
  scentS: 10,
  loseS: 8,
  windupS: 0.4,
  biteReachM: 0.85,
  biteCooldownS: 1.4,
  /** A person just hit cannot be hit again for this long. */
  graceS: 1.5,
  separationM: 0.6,
  /** While the pressure falls, a pack that has seen nobody for this long walks off; one that sees prey only farther than this lets it go. */
  withdrawS: 2,
  letGoM: 1.4,
  /** One who withdraws is drawn only by what it touches. */
  withdrawSightM: 1.2,
  exileThinShare: 0.25,
  exileThinS: 90,
  /** Walking to a sound or a scent, faster than a search. */
  investigateMps: 2.4,
  /** Around this close a body is felt from any side. */
  feelM: 1.5,
  /** A sound or a scent is worth following this long; a call carries this far. */
  heardS: 25,
  callM: 25,
  doorHitEveryS: 1.2,
  /** A door that is merely shut is struck at least so hard by every play. */
  shutDoorFactor: 0.3,
  /** Hands reach a locker whose breath was heard. */
  lockerReachM: 1.3,
  /** Speed left to a person pressed by none, one, two, three or more within `pressM`. */
  pressM: 0.8,
  pressed: [1, 1, 0.7, 0.5],
  /** A zombie that has smelt its own kin leaves it alone this long. */
  kinS: 10,
  /** Those beyond the hunting share keep this far from the prey. */
  lurkM: 4,
  /** A pack that cuts off waits this long at its door. */
  holdS: 6,
  voice: { groanM: 12, growlM: 14, answerM: 40, sniffM: 6, everyS: [9, 20], answerEveryS: 8 },
} as const;

export const director = {
  hit: 12,
  grabbed: 35,
  allyLost: 40,
  darkAlonePerS: 1,
  holdS: 4,
  decayPerS: 2,
  teamMax: 0.6,
  teamMean: 0.4,
  quietS: [20, 45],
  /** A build never ends by its clock before so long. */
  buildMinS: 10,
  buildMaxS: 60,
  eruptAt: 65,
  eruptS: [15, 25],
  /** A fade lasts at least so long, then until the team's stress is below `fadeBelow`, at most so long: the dark alone keeps hiders' stress up. */
  fadeMinS: 8,
  fadeMaxS: 35,
  fadeBelow: 40,
  falseCalmS: [40, 60],
  /** By when on the running clock the eruptions of the outbreak are to begin: quiet and build are cut to fit, within their limits. */
  eruptByS: [65, 148],
  eruptionGapS: 45,
  afterHuddleS: 20,
  firstContactS: 60,
  /** After the first contact hits are still withheld this long, while that pack draws back. */
  drawBackS: 8,
  /** The crew counts as under heavy contact when a hunter is this near to half of those on their feet. */
  threatM: 5,
  /** An eruption kept waiting by that for so long is given up: the crew has had its fright, and gets its rest. */
  threatMaxS: 20,
  spawnMinM: 9,
  /** Spawns: unseen from anywhere nearer than `viewM`; on foot at most `spawnMaxM` from somebody while it erupts. */
  viewM: 22,
  spawnMaxM: 26,
  behindShare: 0.75,
  spawnEveryS: 0.4,
  /** Sound and failing lamps come this long before the first of an eruption. */
  tellS: 3.5,
  lampsFail: 3,
  lampsWithinM: 16,
  /** Share of the most alive at once that each mode keeps up. */
  share: { quiet: 0.2, build: 0.8, erupt: 1, fade: 0, falseCalm: 0 },
  /** In build a new pack may come this often. */
  packEveryS: 3,
  /**
   * The gate's eruption is told so long after the gate opened, whose noise draws them: soon for a crew that comes whole, late enough to get
   * through in time for one that has lost somebody, at once for one with fewer left than it takes to win.
   */
  gateAfterS: { whole: 4, mourning: 12, lostCause: 3 },
  /** It is of full strength with so much time left, and with less smaller by the square of the share that is left. */
  gateFullS: 66,
  /** A crew whose predictions came wrong: its first quiet is this much longer, its first eruption this much smaller. */
  respite: { quietS: 15, smaller: 0.2 },
  /**
   * A virus that was so sure of a habit when the round began, and now believes in it less than so many times as much, has sent its dead to
   * the wrong places: every eruption of the outbreak is this much smaller. Changing its ways is what a crew gains by.
   */
  fooled: { sure: 0.45, keeps: 0.65, smaller: 0.8 },
} as const;
