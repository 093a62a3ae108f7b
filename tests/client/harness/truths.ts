/** Truths of rounds as they end: one per ending, and one at a full table. Shared by the harness page and the tests of the story. */
import type { TruthDoc, VirusCard } from "../../../shared/sim/view-types.ts";

type Person = TruthDoc["people"][number];
type Deed = TruthDoc["deeds"][number];

const SECOND = 20;

/** A deed at a second of the round. */
export const deed = (atS: number, kind: Deed["kind"], seat: number, other = -1, room = -1): Deed => ({
  tick: atS * SECOND,
  kind,
  seat,
  other,
  room,
});

export const person = (seat: number, over: Partial<Person> = {}): Person => ({
  seat,
  fate: "out",
  cause: null,
  bitten: false,
  bitBy: -1,
  fateTick: 300 * SECOND,
  won: (over.fate ?? "out") === "out",
  ...over,
});

const lost = (seat: number, cause: NonNullable<Person["cause"]>, over: Partial<Person> = {}): Person =>
  person(seat, { fate: "lost", cause, ...over });

/** A virus that took the crew for hiders, was right about two of three things, and evolves. */
export const virusCard: VirusCard = {
  believed: [
    { posture: "hide", pct: 78 },
    { posture: "hold", pct: 12 },
    { posture: "group", pct: 5 },
    { posture: "split", pct: 3 },
    { posture: "run", pct: 2 },
  ],
  fooled: null,
  tried: [
    { play: "sweep", times: 7, paidPct: 46 },
    { play: "swarm", times: 4, paidPct: 18 },
    { play: "encircle", times: 2, paidPct: 9 },
  ],
  next: "sweep",
  gained: [{ mutation: "listeners", why: "hide" }],
  keeps: ["decoyDeaf", "listeners"],
  seal: {
    hash: "9df26baba679636bd3a194742d57082e86f11acb279b031dd824deb38ef85b71",
    salt: "00112233445566778899aabbccddeeff",
    predictions: [
      { kind: "alone", about: 2, surePct: 54, basePct: 33, right: true },
      { kind: "held", about: 3, surePct: 31, basePct: 12, right: false },
      { kind: "accused", about: 1, surePct: 40, basePct: 33, right: true },
    ],
  },
  evolves: true,
  respite: false,
};

export const truthDoc = (over: Partial<TruthDoc>): TruthDoc => {
  const people = over.people ?? [0, 1, 2, 3].map((seat) => person(seat));
  const out = people.filter((p) => p.fate === "out").length;
  const needed = Math.ceil(people.length / 2);
  return {
    halfbie: -1,
    ending: "none",
    conscience: 0,
    crewWon: out >= needed,
    out,
    needed,
    people,
    deeds: [],
    virus: virusCard,
    ticks: 6400,
    ...over,
  };
};

export const truths = {
  /** Bit one, who was saved; shut nobody out, stopped the dead, came last. */
  protector: truthDoc({
    halfbie: 4,
    ending: "protector",
    conscience: 75,
    people: [
      person(0),
      person(1, { bitten: true, bitBy: 4 }),
      person(2),
      person(3, { fate: "stayed" }),
      person(4),
      lost(5, "bled"),
      person(6),
      lost(7, "turned", { bitten: true }),
    ],
    deeds: [
      deed(52, "objective", 2, 0, 10),
      deed(78, "eruption", 0, -1, 5),
      deed(81, "bitten", 7, -1, 5),
      deed(84, "lift", 0, 1, 5),
      deed(96, "fed", 4, 1, 18),
      deed(96, "bitten", 1, 4, 18),
      deed(121, "died", 5, -1, 27),
      deed(124, "huddle", 2, 5, 27),
      deed(140, "lie", 4, 2),
      deed(152, "lie", 4, 6),
      deed(160, "test", 0, 2),
      deed(171, "turned", 7, -1, 13),
      deed(180, "suppressed", 1, 4, 24),
      deed(180, "save", 4, 1, 24),
      deed(205, "objective", 0, 2, 18),
      deed(214, "gateAnnounced", -1, 1),
      deed(243, "halt", 4, -1, 2),
      deed(258, "out", 0),
      deed(258, "out", 1),
      deed(264, "stayed", 3),
      deed(266, "out", 2),
      deed(284, "holdGate", 4),
      deed(284, "out", 6),
      deed(290, "out", 4),
    ],
  }),
  /** Fed twice, called, drove them mad; a human was exiled for it and the clock took the rest. */
  executioner: truthDoc({
    halfbie: 2,
    ending: "executioner",
    conscience: 5,
    people: [
      lost(0, "clock"),
      lost(1, "turned", { bitten: true, bitBy: 2 }),
      person(2, { won: true }),
      lost(3, "turned", { bitten: true, bitBy: 2 }),
      lost(4, "bled", { bitten: true }),
      lost(5, "clock"),
      person(6),
      lost(7, "clock"),
    ],
    deeds: [
      deed(76, "fed", 2, 1, 22),
      deed(76, "bitten", 1, 2, 22),
      deed(90, "call", 2, -1, 6),
      deed(97, "callHit", 2, 4, 6),
      deed(101, "bitten", 4, -1, 6),
      deed(118, "shutOut", 2, 4, 6),
      deed(127, "died", 4, -1, 6),
      deed(150, "huddle", -1),
      deed(161, "lie", 2, 6),
      deed(201, "exile", 6),
      deed(212, "turned", 1, -1, 19),
      deed(219, "fed", 2, 3, 33),
      deed(219, "bitten", 3, 2, 33),
      deed(240, "feral", 2, -1, 8),
      deed(262, "gateAnnounced", -1, 0),
      deed(290, "apex", 2, -1, 1),
      deed(309, "turned", 3, -1, 1),
      deed(318, "out", 2),
      deed(331, "out", 6),
      deed(340, "died", 0),
      deed(340, "died", 5),
      deed(340, "died", 7),
    ],
  }),
  /** No half-bie at all, one exiled for nothing. */
  nobody: truthDoc({
    people: [person(0), person(1), person(2), lost(3, "bled"), person(4)],
    deeds: [
      deed(40, "objective", 1, 1, 36),
      deed(125, "huddle", 0),
      deed(190, "exile", 3),
      deed(233, "died", 3, -1, 0),
      deed(250, "out", 0),
      deed(252, "out", 4),
      deed(258, "out", 1),
      deed(258, "out", 2),
    ],
  }),
  /** Meant well, but its one bite turned; twelve at the table. */
  neither: truthDoc({
    halfbie: 8,
    ending: "none",
    conscience: 65,
    people: [
      person(0),
      person(1),
      lost(2, "turned", { bitten: true, bitBy: 8 }),
      person(3),
      lost(4, "clock"),
      person(5),
      lost(6, "left"),
      person(7, { fate: "stayed", bitten: true }),
      person(8, { won: false }),
      person(9),
      lost(10, "bled"),
      person(11),
    ],
    deeds: [
      deed(60, "lift", 8, 0, 4),
      deed(75, "lift", 8, 0, 4),
      deed(94, "fed", 8, 2, 27),
      deed(94, "bitten", 2, 8, 27),
      deed(110, "bitten", 7, -1, 14),
      deed(130, "rawSupplies", 8, -1, 24),
      deed(184, "turned", 2, -1, 27),
      deed(190, "confine", 8, -1, 20),
      deed(220, "died", 6, -1, 4),
      deed(233, "died", 10, -1, 4),
      deed(262, "out", 0),
      deed(262, "out", 1),
      deed(280, "out", 8),
      deed(300, "died", 4),
    ],
  }),
} as const satisfies Record<string, TruthDoc>;

export type TruthName = keyof typeof truths;
