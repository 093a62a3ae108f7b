/**
 * The vocabulary of the game: every small set of names that rules, wire, client and tests share.
 * Each set is a literal tuple, so that its order is also its wire number (index) and a missing case is a compile error.
 */

export const PHASES = ["assembly", "outbreak", "huddle", "evacuation", "aftermath"] as const;
export type PhaseId = (typeof PHASES)[number];

export const GAITS = ["still", "sneak", "walk", "run"] as const;
export type Gait = (typeof GAITS)[number];

export const HEALTHS = ["well", "hurt", "down"] as const;
export type Health = (typeof HEALTHS)[number];

/** What became of a person. `inside` plays on (also in exile); the others have left the round. */
export const FATES = ["inside", "out", "stayed", "lost"] as const;
export type Fate = (typeof FATES)[number];

export const LOSS_CAUSES = ["bled", "turned", "clock", "left"] as const;
export type LossCause = (typeof LOSS_CAUSES)[number];

/** What a body visibly does; chosen by the rules, drawn by the client. */
export const POSES = [
  "idle",
  "sneak",
  "walk",
  "run",
  "shove",
  "work",
  "lift",
  "down",
  "hurt",
  "hidden",
  "feed",
  "turning",
  "feral",
  "halt",
] as const;
export type Pose = (typeof POSES)[number];

export const ZOMBIE_POSES = [
  "idle",
  "walk",
  "hunt",
  "windup",
  "bite",
  "stagger",
  "attackDoor",
  "sniff",
  "still",
] as const;
export type ZombiePose = (typeof ZOMBIE_POSES)[number];

export const ITEMS = [
  "none",
  "suppressant",
  "noisemaker",
  "bandage",
  "battery",
  "rawSupplies",
  "kit",
  "antenna",
] as const;
export type ItemKind = (typeof ITEMS)[number];

export const OBJECTIVES = ["power", "signal", "samples"] as const;
export type ObjectiveId = (typeof OBJECTIVES)[number];

export const SITE_KINDS = ["breaker", "antennaRack", "mast", "sample"] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export const SURFACES = [
  "none",
  "lino",
  "wood",
  "tile",
  "concrete",
  "gym",
  "kitchen",
  "carpet",
  "yard",
  "gravel",
  "dirt",
] as const;
export type Surface = (typeof SURFACES)[number];

export const ROOM_KINDS = [
  "corridor",
  "classroom",
  "gym",
  "cafeteria",
  "kitchen",
  "infirmary",
  "lab",
  "library",
  "music",
  "office",
  "storage",
  "restroom",
  "stairs",
  "roof",
  "yard",
  "boiler",
  "outside",
] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** The one thing the context button would do here. */
export const VERBS = [
  "none",
  "open",
  "close",
  "unlock",
  "unbar",
  "hide",
  "leave",
  "pickUp",
  "work",
  "lift",
  "treat",
  "report",
  "ring",
  "gate",
  "drawSupplies",
  "slideCard",
  "barricade",
] as const;
export type Verb = (typeof VERBS)[number];

export const SOUNDS = [
  "steps",
  "run",
  "breath",
  "door",
  "lock",
  "barricade",
  "doorHit",
  "doorBreak",
  "shove",
  "scream",
  "bite",
  "growl",
  "softGrowl",
  "groan",
  "answer",
  "sniff",
  "noisemaker",
  "workMiss",
  "work",
  "bell",
  "gate",
  "siren",
  "halt",
  "frenzy",
  "lampDies",
  "lift",
  "locker",
  // How a play is told before it comes: from far, snuffling along, breath held by doors, a beat on wood, one heartbeat, voices answering.
  "tellSwarm",
  "tellSweep",
  "tellAmbush",
  "tellBreach",
  "tellLoners",
  "tellEncircle",
  // The voices of the changed.
  "listeners",
  "runners",
  "breakers",
  "lurkers",
  "herders",
  "callers",
  "feint",
  "decoyDeaf",
] as const;
export type SoundKind = (typeof SOUNDS)[number];

export const ROLES = ["crew", "halfbie"] as const;
export type Role = (typeof ROLES)[number];

export const ENDINGS = ["none", "protector", "executioner"] as const;
export type Ending = (typeof ENDINGS)[number];

/** The one great deed of a half-bie's round, by its conscience. */
export const POWERS = ["none", "halt", "apex"] as const;
export type PowerId = (typeof POWERS)[number];

export const BALLOT_ACTS = ["nobody", "test", "confine", "exile"] as const;
export type BallotAct = (typeof BALLOT_ACTS)[number];

export const HUDDLE_REASONS = ["bell", "body", "command"] as const;
export type HuddleReason = (typeof HUDDLE_REASONS)[number];

/** Why an intent was refused. Counted per category, told to its sender, never thrown. */
export const REFUSALS = ["phase", "ownership", "role", "range", "target", "rate", "shape", "state"] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Facts a statement card or a piece of evidence can be made of ("WHO did WHAT, WHERE"). */
export const FACTS = [
  "sawAt",
  "sawAlone",
  "sawTogether",
  "sawRun",
  "sawWork",
  "sawHide",
  "sawLift",
  "sawHurt",
  "sawFeral",
  "sawHalt",
  "sawShutDoor",
  "sawTakeSupplies",
  "sawSniffed",
  "foundBody",
  "heardScream",
  "heardBite",
  "heardGrowl",
  "iWasAt",
  "trust",
  "suspect",
  "testClean",
  "testInfected",
] as const;
export type FactKind = (typeof FACTS)[number];

export const PINGS = ["here", "danger", "help", "go"] as const;
export type PingKind = (typeof PINGS)[number];

export const TEMPERAMENTS = ["steady", "bold", "wary"] as const;
export type Temperament = (typeof TEMPERAMENTS)[number];

/** How a crew survives, as far as the virus can tell. */
export const POSTURES = ["hide", "run", "hold", "split", "group"] as const;
export type Posture = (typeof POSTURES)[number];

/** What the virus lets its packs do. */
export const PLAYS = ["swarm", "sweep", "ambush", "breach", "loners", "encircle"] as const;
export type PlayId = (typeof PLAYS)[number];

/** How the virus changes its own. */
export const MUTATIONS = [
  "listeners",
  "runners",
  "breakers",
  "lurkers",
  "herders",
  "callers",
  "feint",
  "decoyDeaf",
] as const;
export type MutationId = (typeof MUTATIONS)[number];

/** What makes the virus change its own: a habit of the crew, decoys that fooled it too often, or a favourite play that was beaten. */
export const MUTATION_REASONS = [...POSTURES, "decoys", "beaten"] as const;
export type MutationReason = (typeof MUTATION_REASONS)[number];

/** The private "what could I do next" line on a role card and in an idle moment. */
export const WHISPERS = [
  "none",
  "stayTogether",
  "doObjective",
  "liftFriend",
  "goToGate",
  "youAreBitten",
  "findSuppressant",
  "feedSoon",
  "feedNow",
  "tooManyEyes",
  "saveSomeone",
  "useHalt",
  "useApex",
  "growlingSoon",
  "maskUp",
  "getOthersOut",
  "keepThemInside",
  "alibi",
] as const;
export type WhisperId = (typeof WHISPERS)[number];

/** Text in both languages; a missing one does not compile. */
export interface Text {
  readonly en: string;
  readonly ko: string;
}
