/** Canned docs: one table of eight in the middle of a night, as each screen would meet it. */
import { mapById } from "../../../shared/content/maps/index.ts";
import type { Guest, LobbyDoc } from "../../../shared/protocol.ts";
import type {
  HuddleDoc,
  NowView,
  PersonView,
  RoundDoc,
  SecretView,
  SelfView,
  ThingsDoc,
  TruthDoc,
} from "../../../shared/sim/view-types.ts";
import { virusCard } from "./truths.ts";

const MAP = mapById("school");
const CAST = ["tobi", "sora", "dario", "amara", "haneul", "jiwoo", "bae", "reyes"];
const NAMES = ["Mina", "Jonas", "서연", "Wide Name Mario", "하늘", "", "", ""];

const guests = (seated: boolean): Guest[] =>
  CAST.map((character, i) => ({
    id: i + 1,
    name: NAMES[i] ?? "",
    character,
    bot: i > 4,
    ready: i % 2 === 0,
    here: i !== 3,
    seat: seated ? i : -1,
  }));

export const lobbyDoc = (over: Partial<LobbyDoc> = {}): LobbyDoc => ({
  stage: "lobby",
  code: "K7QF3M",
  host: 1,
  you: 1,
  guests: [
    ...guests(false).slice(0, 5),
    { id: 9, name: "Imani", character: "imani", bot: true, ready: true, here: true, seat: -1 },
  ],
  settings: { profile: "standard", fillTo: 8, halfbiePct: -1, anonymousVotes: false, chat: true },
  round: 1,
  lost: ["gu", "lena"],
  comfort: "any",
  ...over,
});

export const roundLobby = (over: Partial<LobbyDoc> = {}): LobbyDoc =>
  lobbyDoc({ stage: "round", guests: guests(true), ...over });

export const roundDoc = (over: Partial<RoundDoc> = {}): RoundDoc => ({
  seat: 0,
  mapId: "school",
  role: "crew",
  roster: CAST.map((character, seat) => ({
    seat,
    character,
    bot: seat > 4,
    gone: seat === 5,
    fate: seat === 5 ? "lost" : "inside",
    exiled: seat === 6,
    confined: seat === 7,
  })),
  objectives: (["power", "signal", "samples"] as const).map((id, i) => ({
    id,
    done: i === 0,
    sites: MAP.sites
      .filter((s) => s.objective === id)
      .map(({ kind, x, y }, k) => ({ kind, x, y, done: i === 0 || (i === 2 && k === 0) })),
  })),
  bells: MAP.bells.map(({ x, y }) => ({ x, y })),
  gate: -1,
  gateOpensTick: 0,
  notes: [],
  seal: "",
  huddlesLeft: 1,
  bellRung: false,
  endings: [0, 0],
  ...over,
});

const self = (over: Partial<SelfView> = {}): SelfView => ({
  x: MAP.rooms[0]?.x ?? 10,
  y: MAP.rooms[0]?.y ?? 10,
  vx: 0,
  vy: 0,
  facing: 0,
  stamina: 4.2,
  winded: 0,
  onLink: 0,
  speedFactor: 1,
  mayRun: true,
  crawling: false,
  pose: "idle",
  fate: "inside",
  exiled: false,
  health: "hurt",
  bleedTicks: 0,
  item: "suppressant",
  light: true,
  battery: 0.62,
  lit: true,
  fear: 40,
  locker: -1,
  confinedTicks: 0,
  shoveTicks: 0,
  prompt: { verb: "open", target: 1, progress: 0, ring: -1 },
  turnTicks: -1,
  ...over,
});

const unseen: PersonView = {
  seen: false,
  gen: 0,
  x: 0,
  y: 0,
  facing: 0,
  pose: "idle",
  light: false,
  item: "none",
  health: "well",
};

export const nowView = (over: Partial<NowView> = {}, body: Partial<SelfView> = {}): NowView => ({
  tick: 2400,
  phase: "outbreak",
  phaseEndTick: 2400 + 192 * 20,
  self: self(body),
  secret: {
    role: "crew",
    masked: true,
    hunger: 0,
    conscience: 0,
    feedTicks: 0,
    feedsLeft: 0,
    callTicks: 0,
    power: "none",
    powerUsed: false,
    feralTicks: 0,
    feeding: 0,
    heartbeats: [],
    whisper: "stayTogether",
    whisperParam: -1,
    hypothesis: { posture: "none", surePct: 0, play: "none" },
  },
  people: CAST.map((_, i) => (i === 1 || i === 2 ? { ...unseen, seen: true, gen: 1, x: 12 + i, y: 10 } : unseen)),
  shades: [],
  zombies: [],
  doors: new Uint8Array(MAP.doors.length),
  lamps: new Uint8Array(MAP.lamps.length),
  gateOpen: false,
  gateProgress: 0,
  ...over,
});

export const halfbie: Partial<NowView> = {
  secret: {
    role: "halfbie",
    masked: true,
    hunger: 71,
    conscience: 55,
    feedTicks: 0,
    feedsLeft: 2,
    callTicks: 130,
    power: "none",
    powerUsed: false,
    feralTicks: 0,
    feeding: 0,
    heartbeats: [],
    whisper: "feedSoon",
    whisperParam: -1,
    hypothesis: { posture: "none", surePct: 0, play: "none" },
  },
};

/** A half-bie that hears what the virus takes the crew for. */
export const thinking: Partial<NowView> = {
  secret: {
    ...(halfbie.secret as SecretView),
    hypothesis: { posture: "hide", surePct: 78, play: "sweep" },
  },
};

export const SEAL = "9df26baba679636bd3a194742d57082e86f11acb279b031dd824deb38ef85b71";
export const noted: Partial<RoundDoc> = { notes: ["decoyDeaf", "listeners", "breakers"], seal: SEAL };

export const thingsDoc: ThingsDoc = { items: [], corpses: [], supplies: [], pings: [], marks: [] };

export const huddleDoc = (over: Partial<HuddleDoc> = {}): HuddleDoc => ({
  reason: "body",
  caller: 1,
  body: 5,
  stage: "talk",
  endTick: 2400 + 41 * 20,
  floor: 1,
  floorEndTick: 2400 + 6 * 20,
  living: 7,
  canExile: true,
  canVote: true,
  evidence: [
    { fact: "sawAlone", who: 2, whom: -1, room: 3, sure: true },
    { fact: "heardScream", who: -1, whom: -1, room: 5, sure: true },
    { fact: "sawTogether", who: 4, whom: 5, room: 2, sure: false },
  ],
  cards: [
    { seat: 1, fact: "sawRun", who: 4, whom: -1, room: 2 },
    { seat: 4, fact: "suspect", who: 2, whom: -1, room: -1 },
    { seat: 2, fact: "iWasAt", who: 2, whom: -1, room: 1 },
  ],
  own: { face: -1, act: "nobody", locked: false },
  result: null,
  test: null,
  saw: [
    { fact: "sawAt", who: 4, whom: -1, room: 2 },
    { fact: "sawHide", who: 3, whom: -1, room: 1 },
    { fact: "heardGrowl", who: -1, whom: -1, room: 5 },
  ],
  ...over,
});

export const truthDoc = (): TruthDoc => ({
  halfbie: 4,
  ending: "protector",
  conscience: 71,
  crewWon: true,
  out: 5,
  needed: 4,
  people: CAST.map((_, seat) => ({
    seat,
    fate: seat === 5 || seat === 2 ? "lost" : seat === 3 ? "stayed" : "out",
    cause: seat === 5 ? "bled" : seat === 2 ? "turned" : null,
    bitten: seat === 2 || seat === 1,
    bitBy: seat === 2 ? 4 : -1,
    fateTick: 6000,
    won: seat !== 5,
  })),
  deeds: [
    { tick: 900, kind: "objective", seat: -1, other: -1, room: 4 },
    { tick: 1300, kind: "eruption", seat: -1, other: -1, room: -1 },
    { tick: 1500, kind: "lift", seat: 0, other: 1, room: 2 },
    { tick: 2000, kind: "fed", seat: 4, other: 2, room: 6 },
    { tick: 2300, kind: "died", seat: 5, other: -1, room: 3 },
    { tick: 2500, kind: "huddle", seat: 1, other: -1, room: -1 },
    { tick: 2520, kind: "lie", seat: 4, other: 2, room: -1 },
    { tick: 2600, kind: "exile", seat: 6, other: -1, room: -1 },
    { tick: 3900, kind: "turned", seat: 2, other: -1, room: 6 },
    { tick: 4300, kind: "halt", seat: 4, other: -1, room: 1 },
    { tick: 5200, kind: "stayed", seat: 3, other: -1, room: -1 },
    { tick: 5600, kind: "out", seat: 0, other: -1, room: -1 },
  ],
  virus: virusCard,
  ticks: 6000,
});
