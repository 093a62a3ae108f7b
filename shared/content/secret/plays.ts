/**
 * The plays of the virus as data: what each asks of its packs, what it gives up for that, how it is told before it comes, and which
 * habit it is meant to hurt. Metres, metres per second, seconds; shares 0..1.
 */
import type { PlayId, Posture, SoundKind } from "../ids.ts";

/** Searched for in every client chunk by the bundle test. */
export const SECRET_CANARY = "canary:plays:9b42";

export interface Play {
  /** The habit it is made to break; null = none in particular. */
  readonly hurts: Posture | null;
  readonly tell: SoundKind;
  /** Speed on the way to its orders. */
  readonly mps: number;
  /** Blows on doors and barricades count so many times. */
  readonly doorFactor: number;
  /** A waiting pack breaks cover for prey this near. */
  readonly triggerM: number;
  /** How far the eyes of its packs reach, as a share. */
  readonly sightFactor: number;
  /** Share of the packs that do what the play is named for; the rest search. */
  readonly share: number;
  /** Its strength: members under this order run this fast for so long when they first take prey near them; 0 = no faster than any. */
  readonly burstOn: readonly ("go" | "hold" | "rush" | "search")[];
  readonly burstMps: number;
  readonly burstS: number;
  /** Of those who may hunt at once, and of the time lost prey is kept after, so many: as a rule, and while a play that waited strikes. */
  readonly hunters: number;
  readonly pursuit: number;
  readonly striking: number;
  /** Share of the hunting speed it keeps after prey that it did not make its strike ready for. */
  readonly chase: number;
  /** Prey that it is not made for it takes only so near. */
  readonly strangerM: number;
  /** A strike that was made ready leaves so much of the respite after a blow. */
  readonly respite: number;
}

const PLAIN: Play = {
  hurts: null,
  tell: "tellSwarm",
  mps: 2.2,
  doorFactor: 0.15,
  triggerM: 99,
  sightFactor: 1,
  share: 1,
  burstOn: [],
  burstMps: 0,
  burstS: 0,
  hunters: 1,
  pursuit: 1,
  striking: 1,
  chase: 1,
  strangerM: 99,
  respite: 1,
};

export const plays: Readonly<Record<PlayId, Play>> = {
  swarm: { ...PLAIN, mps: 1.9, doorFactor: 0.4, sightFactor: 0.8, hunters: 0.65, pursuit: 0.8, chase: 0.62 },
  sweep: {
    ...PLAIN,
    hurts: "hide",
    tell: "tellSweep",
    mps: 3.7,
    sightFactor: 1,
    burstOn: ["search"],
    burstMps: 5.4,
    burstS: 11,
    hunters: 1,
    pursuit: 1,
    strangerM: 3,
    chase: 0.66,
    respite: 0.02,
  },
  ambush: {
    ...PLAIN,
    hurts: "run",
    tell: "tellAmbush",
    triggerM: 5.7,
    share: 0.7,
    burstOn: ["hold"],
    burstMps: 4.5,
    burstS: 4.5,
    hunters: 0.9,
    pursuit: 0.8,
    strangerM: 4,
    chase: 0.71,
    respite: 0.3,
  },
  breach: {
    ...PLAIN,
    hurts: "hold",
    tell: "tellBreach",
    mps: 2.2,
    doorFactor: 8,
    triggerM: 3,
    burstOn: ["rush"],
    burstMps: 4.5,
    burstS: 2,
    sightFactor: 0.6,
    hunters: 0.45,
    pursuit: 0.8,
    striking: 0.9,
    strangerM: 3,
    chase: 0.68,
    respite: 1,
  },
  loners: {
    ...PLAIN,
    hurts: "split",
    tell: "tellLoners",
    mps: 3.2,
    triggerM: 3,
    sightFactor: 1.2,
    burstOn: ["go", "search"],
    burstMps: 5.4,
    burstS: 11,
    hunters: 1,
    pursuit: 0.5,
    strangerM: 2,
    chase: 0.6,
    respite: 0.02,
  },
  encircle: {
    ...PLAIN,
    hurts: "group",
    tell: "tellEncircle",
    mps: 2.6,
    triggerM: 3,
    sightFactor: 0.7,
    burstOn: ["rush"],
    burstMps: 5.2,
    burstS: 8,
    hunters: 0.6,
    pursuit: 0.8,
    striking: 2.4,
    strangerM: 3,
    chase: 0.68,
    respite: 0.02,
  },
};

/** How plays weigh rooms and time their strikes: shares, metres, seconds. */
export const orders = {
  /** Those who wait notice one who does not run only within this share of their trigger. */
  quietTrigger: 0.25,
  /** A walk of this many metres halves what a room is worth. */
  halfWorthM: 25,
  /** The room a pack is on its way to counts so much more. */
  stick: 1.35,
  /** What a room is worth just after a look, growing back over this time. */
  justLooked: 0.15,
  renewS: 30,
  /** A pack in a swarm is worth so many people. */
  packWorth: 0.6,
  /** What a pack at work in a room leaves of its worth for others; what a door known to be shut leaves. */
  taken: 0.25,
  shut: 0.3,
  /** A sweep: rooms searched so long ago are as good as new; places to hide make a room worth more. */
  sweep: { renewS: 35, freshWorth: 0.15, hiding: 4.5, open: 0.4, unlikely: 0.05 },
  /** An ambush looks so far ahead, wants a passage at least so likely, and less likely prey already there. */
  ambush: { aheadS: 10, least: 0.12, presence: 0.9 },
  /** A breach strikes when so many are at the doors, or after so long; held rooms count so much. */
  breach: {
    readyShare: 0.5,
    readyM: 6,
    waitS: 9,
    chargeS: 24,
    stillS: 12,
    heldS: 5,
    moving: 0.2,
    gone: 0.4,
    least: 1.3,
    doors: 2,
    open: 0.12,
    /** Without a target it knocks at what is shut: worth so much more, and so hard; what is barred, and how faint a belief will do then. */
    suspect: 2.5,
    knock: 0.4,
    barred: 2.5,
    faint: 0.4,
  },
  /** Loners: who has more probable company than this is none; packs for one, the second of which cuts off; whose
   * room is less sure than this has to be found first. */
  loners: { sure: 0.2, company: 1.1, companyM: 8, companyS: 8, packs: 2, aheadS: 5, seenAlone: 1.5 },
  /** An encirclement: as a breach, around people rather than a room. */
  encircle: {
    readyShare: 0.4,
    readyM: 6,
    waitS: 5,
    chargeS: 36,
    aheadS: 4,
    least: 2,
    freshS: 16,
    held: 2,
    withinM: 32,
  },
  /** A last sighting this old still says where in a room to go. */
  recentS: 6,
  /** Mps of a rush. */
  rushMps: 3.4,
  /** Tells carry so far, and come from within so far of whom they are for. */
  tell: { radiusM: 40, withinM: 16 },
} as const;

/** How the horde as one keeps track of people: shares of a person (0..1), seconds, metres. */
export const hive = {
  /** What a look into a room leaves of the likelihood of each unseen person there, in a second, after a walk through, after every corner. */
  keepsPassing: 0.6,
  keepsLooked: 0.4,
  keepsThorough: 0.1,
  /** How much of a person a sound, and a fresh scent, put into a room. */
  heard: 0.6,
  smelt: 0.8,
  /** Whoever made a sound may be the least likely one, by so much. */
  strayShare: 0.02,
  /** At most this share leaves a room in a second. */
  leavesMost: 0.6,
  /** What a second leaves of the sense that a room is held, and that one who moves stands firm. */
  heldKeepsPerS: 0.98,
  stillKeepsPerS: 0.6,
  /** What barring heard is worth, in seconds of blows. */
  barredS: 4,
  /** Doors within this of a leader's eyes are known. */
  doorSightM: 9,
  /** A leader this near to the middle of a room has looked into it. */
  lookM: 4,
  /** Fear of one who goes about alone is smelt from so far on foot while loners are hunted. */
  fearScentM: 16,
  fearScentFrom: 20,
} as const;

export const virus = {
  /** One decision so often. */
  decideEveryS: 20,
  /** A play is told this long before it is in force. */
  tellS: 3.5,
  /** What a play does in its first seconds is not credited to it. */
  settleS: 5,
  /** What led to a loss within this time teaches nothing. */
  mercyS: 5,
  /** Share of plays drawn at random. */
  mix: 0.1,
  /** What a decision keeps of older evidence; weight of new. */
  discount: 0.98,
  gain: 1.5,
  /** Pseudo-counts of the look ahead, and the pay it may promise. */
  priorWeight: 30,
  priorPay: [0.04, 0.17],
  /** How much of that the play made for a habit promises against it before anything was tried. */
  born: 0.9,
  /** A play that is being run is worth so much more: it is held while it pays. */
  stick: 0.02,
  /** Draws are so many times as wide as the evidence is: a play is held rather than tried and dropped. */
  drawSpread: 0.35,
  /** Chance that the crew changes its ways from one decision to the next, and from one round to the next. */
  switchInRound: 0.005,
  switchBetween: 0.05,
  /** Harm that counts as full pay for one decision. */
  fullPay: 80,
  /** A blow that the play had no part in counts for so little; prey met as the play wants it counts without a blow. */
  harm: { hit: 12, down: 30, found: 8, sprung: 8, byTheWay: 0.25, contactPerS: 0.3 },
  /** Win-rate control: the share of rounds the crew should win, how fast it corrects, and the least it exploits. */
  control: { crewWins: 0.3, gain: 0.1, least: 0.75 },
  /** Look ahead: seconds, samples per play, samples per tick. */
  rollout: { steps: 18, samples: 12, samplesPerTick: 2 },
  /** How people of each posture are taken to move, keep together and be reached: see `rollouts.ts`. */
  ahead: {
    moves: { hide: 0.25, run: 1.8, hold: 0.15, split: 1, group: 0.9 },
    together: { hide: 0.15, run: 0.25, hold: 0.75, split: 0, group: 0.95 },
    /** Share of the harm that gets through to them, and what a thorough search makes of it. */
    reached: { hide: 0.15, run: 0.3, hold: 1, split: 0.6, group: 1 },
    searched: { hide: 0.9, run: 0.2, hold: 0.5, split: 0.45, group: 0.3 },
    /** Harm a second by a full pack on one person, and the most one person takes. */
    packHarm: 0.45,
    mostHarm: 1.4,
    /** A runner is caught by one who waited in its way, or by two packs; the chance a second that it slips off. */
    ambushed: 1.3,
    pincered: 0.6,
    slips: 0.5,
    /** Three who stand together fight off what comes from one side, and from two less well. */
    fendedOff: [0.15, 0.6, 1],
    fendS: 3,
    /** A shut door falls to one pack of door factor 1 in so many seconds. */
    doorS: 30,
    /** One alone gets away from most packs, but not from those that smell its fear and cut it off. */
    hunted: 1.2,
    stageS: 8,
  },
  /** What another night keeps of the counts, and another round of routes and held rooms. */
  nightKeeps: 0.3,
  roundKeeps: 0.85,
  /** A play pays, and is held, from this reward on. */
  sticksFrom: 0.12,
  /** An epoch that was counted for less than this is not learned from. */
  leastCountedS: 5,
  /** A feint at most once in so many decisions, never twice running. */
  feintEvery: 6,
  maxMutations: 3,
  /** A phase's mutation comes this long after it began; its voice is heard this far and so often. */
  mutateAfterS: { outbreak: 75, evacuation: 10 },
  mutantVoiceM: 16,
  mutantVoiceEveryS: [6, 12],
  /** Share of the packs that carry a mutation, and marks laid for each. */
  mutantShare: 0.67,
  marks: 2,
  /** Evidence for a mutation: by what was sensed, and what it keeps of it from one decision to the next. */
  evidence: { posture: 1, found: 0.5, barredBlow: 0.05, decoyWasted: 0.7, beaten: 2, keeps: 0.9 },
  /** Wasted decoys before it may grow deaf to them; a favourite play run this often for less than this pay is beaten. */
  deafFrom: 3,
  beaten: { times: 3, pay: 0.05 },
  /** Predictions are sealed this long into the outbreak; each is right among so many of those it could have named. */
  predict: { afterS: 20, top: { alone: 2, held: 3, accused: 2 }, aloneM: 8 },
} as const;
