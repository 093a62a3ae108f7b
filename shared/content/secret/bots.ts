/**
 * How bots differ and how good they are: three temperaments as thresholds, and the habits all share. Lengths in metres and seconds,
 * suspicion in points (about: one witnessed tell = 4). Secret, since a player who knew them could play the bots instead of the game.
 */
import type { FactKind, Posture, Temperament } from "../ids.ts";

/** Searched for in every client chunk by the bundle test. */
export const SECRET_CANARY = "canary:bots:3d7e";

export interface Temper {
  /** Runs from hunters nearer than this. */
  readonly fleeM: number;
  /** Sneaks, and puts out the light, with the unwary dead nearer than this. */
  readonly sneakM: number;
  /** Lifts a friend unless a hunter is nearer than this to either. */
  readonly liftSafeM: number;
  /** How much a companion at a site is worth, in metres of way. */
  readonly companyM: number;
  /** Share of presses on the timing ring that are meant to hit. */
  readonly ringSkill: number;
  /** Above this fear the light goes on. */
  readonly lightFear: number;
  /** Suspicion from which it asks for each act, and rings the bell. */
  readonly testAt: number;
  readonly confineAt: number;
  readonly exileAt: number;
  readonly bellAt: number;
  /** As half-bie: how likely it means to protect. */
  readonly protector: number;
  /** As half-bie: share of cards that lie. */
  readonly lies: number;
  /** How likely it takes a tell of the horde to heart. */
  readonly heeds: number;
}

export const tempers: Readonly<Record<Temperament, Temper>> = {
  steady: {
    fleeM: 7,
    sneakM: 8,
    liftSafeM: 4,
    companyM: 22,
    ringSkill: 0.75,
    lightFear: 35,
    testAt: 1,
    confineAt: 2,
    exileAt: 3.3,
    bellAt: 6,
    protector: 0.3,
    lies: 0.4,
    heeds: 0.15,
  },
  bold: {
    fleeM: 5.5,
    sneakM: 6,
    liftSafeM: 2.5,
    companyM: 12,
    ringSkill: 0.7,
    lightFear: 20,
    testAt: 0.8,
    confineAt: 1.7,
    exileAt: 2.7,
    bellAt: 5,
    protector: 0.22,
    lies: 0.6,
    heeds: 0.1,
  },
  wary: {
    fleeM: 8.5,
    sneakM: 10,
    liftSafeM: 5.5,
    companyM: 28,
    ringSkill: 0.8,
    lightFear: 55,
    testAt: 1,
    confineAt: 2,
    exileAt: 3.8,
    bellAt: 7,
    protector: 0.3,
    lies: 0.5,
    heeds: 0.2,
  },
};

export const habits = {
  /** A place where the dead were seen is shunned this long. */
  dangerS: 8,
  /** Someone not seen for this long may be anywhere. */
  recallS: 15,
  /** Looks for another refuge this often while fleeing. */
  refugeEveryS: 1.5,
  shoveM: 1.7,
  /** Looks no longer for a locker than this after its flight would have been over. */
  lockerS: 8,
  /** Kept on one spot by the dead for so long, it then dares to pass them for so long. A spot is this wide. */
  keptPatienceS: 20,
  dareS: 8,
  keptSpotM: 4,
  /** Things on the floor are fetched from this far. */
  fetchM: 12,
  fetchCureM: 30,
  liftWithinM: 28,
  /** What was seen of somebody counts for more than a cry for so long. */
  freshS: 5,
  /** Waits for what does not come for so long, then not for so long. */
  patienceS: 12,
  impatienceS: 25,
  /** Waits this long at a breaker for its twin before trying something else, and stays away this long. */
  breakerPatienceS: 35,
  breakerRestS: 25,
  /** Gives up a place that cannot be reached for this long. */
  giveUpS: 20,
  /** Distances of choice are blurred by so much for each bot, so that a crew spreads out. */
  whimM: 18,
  crowdM: 40,
  dangerM: 35,
  stickM: 12,
  /** Looks about for so long between two jobs. */
  idleS: [35, 55],
  /** Does not change its mind about where to work for so long. */
  settleS: 12,
  speakEveryS: 3.2,
  voteAfterS: [4, 8.5],
  /** A card of another weighs this much of an evidence line. */
  cardWeight: 0.8,
  unsureWeight: 0.6,
  /** What is left of a suspicion from one huddle to the next. */
  keepSuspicion: 0.6,
  /** The size of table that what it takes to exile is meant for. */
  tableOf: 7,
  /** Spread of a bot's own hunch about each other seat, in points. */
  hunch: 1.6,
} as const;

/** What a habit makes of everything else a bot does. */
export interface Manner {
  /** How it walks when nothing urges it. */
  readonly pace: "sneak" | "walk" | "run";
  /** Its light stays off. */
  readonly dark: boolean;
  /** Runs from hunters so many times farther off than its temper says, and goes on this long after the last was seen. */
  readonly fleeFactor: number;
  readonly fleeOnS: number;
  /** A locker this near is worth a turn while it flees; 0 = it never hides. Stays inside so long. */
  readonly lockerM: number;
  readonly hideMinS: number;
  readonly hideMaxS: number;
  /** What a companion at a site is worth, in metres of way; null = as its temper says. */
  readonly companyM: number | null;
  /** Works at breakers while there is other work: they take two places at once. */
  readonly breakers: boolean;
  /** Stands and shoves while at least so many friends are about; 0 = never. */
  readonly standsWith: number;
}

const ANY: Manner = {
  pace: "walk",
  dark: false,
  fleeFactor: 1,
  fleeOnS: 2.5,
  lockerM: 7,
  hideMinS: 5,
  hideMaxS: 19,
  companyM: null,
  breakers: true,
  standsWith: 0,
};

export const manners: Readonly<Record<Posture | "any", Manner>> = {
  any: { ...ANY, fleeFactor: 1.15 },
  hide: { ...ANY, dark: true, fleeFactor: 0.9, lockerM: 16, hideMinS: 16, hideMaxS: 22, companyM: 60 },
  run: { ...ANY, pace: "run", fleeFactor: 1.4, fleeOnS: 4, lockerM: 0, breakers: false },
  hold: { ...ANY, companyM: 40, lockerM: 0, breakers: false },
  split: { ...ANY, companyM: -80, lockerM: 0, breakers: false },
  group: { ...ANY, companyM: 60, lockerM: 0, breakers: false, fleeFactor: 0.8, standsWith: 2 },
};

/** The habits themselves; metres, seconds. */
export const habitual = {
  hide: {
    /** Lies low and works by turns. */
    restS: [38, 54],
    workS: [21, 31],
    lairs: 4,
    /** Favourite lairs lie within this of each other on foot. */
    withinM: 40,
    /** The last metres are sneaked. */
    softlyM: 16,
  },
  run: { waypoints: 6, burstS: 46, restS: 1, nearM: 36, atM: 4 },
  hold: { exitsMax: 2, gatherS: 28, sortieS: 60, restTurns: 0, quietS: 4, paceS: [9, 18], nearDoorM: 2.2 },
  /** Works alone and looks about alone by turns. */
  split: { homeShare: 0.7, apartM: 12, workS: [23, 31], roamS: [18, 27], roamM: 30 },
  group: {
    nearM: 3,
    runM: 9,
    closeM: 2.5,
    farM: 18,
    recallS: 20,
    hunters: 3,
    holdM: 3.2,
    waitM: 9,
    waitS: 6,
    guardM: 2,
    guardS: 12,
  },
} as const;

/** What is made of tells: for how long, and what counts as alone and as a crowd. Seconds, metres. */
export const heed = { lastS: 15, aloneM: 8, crowdM: 6, crowd: 2, scatterS: 10, friendM: 30 } as const;

/** How much each fact speaks against the one it names (negative: for). */
export const suspicionOf: Readonly<Partial<Record<FactKind, number>>> = {
  sawFeral: 5,
  sawSniffed: 3,
  sawTakeSupplies: 2.5,
  sawHalt: 1,
  sawShutDoor: 1.5,
  sawAlone: 0.9,
  sawRun: 0.2,
  sawHide: 0.2,
  sawHurt: -0.1,
  sawWork: -0.4,
  sawLift: -1.5,
  sawTogether: -0.1,
  suspect: 1.5,
  trust: -1,
  testInfected: 5,
  testClean: -3,
};

/** As half-bie: when it does what. */
export const kin = {
  behindM: 0.9,
  suppliesFromHunger: 52,
  suppliesLateHunger: 75,
  feedProtectorHunger: 90,
  callFromM: 9,
  haltHunters: 2,
  haltM: 9,
  apexFriendM: 14,
  /** Seconds before the clock ends at which even those who hold the gate go through. */
  lastCallS: 14,
  /** Steps out of its mask with a hunter this near and nobody watching. */
  unmaskM: 6,
  /** Two hunters this near, and life comes before secrecy. */
  swarmM: 4,
  maskAgainM: 9,
} as const;
