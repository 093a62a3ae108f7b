/** The slow part of a view: the round as this seat knows it, things it has seen, the huddle, and at the end the truth. */
import { FATES, type Fate, MUTATIONS } from "../content/ids.ts";
import { othersOut } from "../content/secret/odds.ts";
import { huddle as huddleRules } from "../content/tuning.ts";
import { truthOf } from "./outcome.ts";
import { gap2, isConfined, livingInside } from "./people.ts";
import { mayExile, mayVote } from "./systems/ballots.ts";
import type { Docs, HuddleDoc, RoundDoc, ThingsDoc } from "./view-types.ts";
import type { Huddle, Knowledge, Person, World } from "./world.ts";

/** Pings are gestures and shouts: known to who is this near, metres. */
const PING_M = 20;
const SAW_MAX = 14;
const NO_ENDINGS = [0, 0] as const;

export function docsOf(world: World, seat: number): Docs {
  const self = world.people[seat] as Person;
  const known = world.knowledge[seat] as Knowledge;
  return {
    round: roundOf(world, self, known),
    things: thingsOf(world, self, known),
    huddle: world.huddle ? huddleOf(world, world.huddle, self) : null,
    truth: world.phase === "aftermath" ? truthOf(world) : null,
  };
}

function fateKnown(self: Person, known: Knowledge, p: Person): Fate {
  return p.seat === self.seat ? p.fate : (FATES[known.knownGone[p.seat] ?? 0] ?? "inside");
}

function roundOf(world: World, self: Person, known: Knowledge): RoundDoc {
  return {
    seat: self.seat,
    mapId: world.scenario.mapId,
    role: self.role,
    roster: world.people.map((p) => ({
      seat: p.seat,
      character: p.character,
      bot: p.driver === "bot",
      gone: fateKnown(self, known, p) !== "inside",
      fate: fateKnown(self, known, p),
      exiled: p.exiled,
      confined: isConfined(world, p),
    })),
    objectives: world.objectives.map((o) => ({
      id: o.id,
      done: o.done,
      sites: o.sites.map((i) => {
        const s = world.sites[i];
        return s
          ? { kind: s.kind, x: s.x, y: s.y, done: s.done }
          : { kind: "sample" as const, x: 0, y: 0, done: false };
      }),
    })),
    bells: world.grid.data.bells.map((b) => ({ x: b.x, y: b.y })),
    gate: world.gate.index,
    gateOpensTick: world.gate.opensTick,
    notes: MUTATIONS.filter((_, m) => known.notes[m] === 1),
    seal: world.virus.seal?.hash ?? "",
    huddlesLeft: huddleRules.maxPerRound - world.huddles,
    bellRung: self.bellRung,
    endings: self.role === "halfbie" ? (othersOut[world.people.length] ?? NO_ENDINGS) : NO_ENDINGS,
  };
}

function thingsOf(world: World, self: Person, known: Knowledge): ThingsDoc {
  return {
    items: world.items.filter((_, i) => known.item[i] === 1).map(({ kind, x, y }) => ({ kind, x, y })),
    corpses: world.corpses
      .filter((_, i) => known.corpse[i] === 1)
      .map(({ seat, kind, x, y, reported }) => ({ seat, kind, x, y, reported })),
    supplies: world.grid.data.supplies.map((s, i) => ({ x: s.x, y: s.y, full: world.supplies[i] === 1 })),
    pings: world.pings
      .filter((p) => p.seat === self.seat || gap2(self, p) <= PING_M * PING_M)
      .map(({ kind, seat, x, y, tick }) => ({
        kind,
        seat: known.person[seat] === 1 || seat === self.seat ? seat : -1,
        x,
        y,
        tick,
      })),
    marks: world.marks.filter((_, i) => known.mark[i] === 1).map(({ mutation, x, y }) => ({ mutation, x, y })),
  };
}

function huddleOf(world: World, h: Huddle, self: Person): HuddleDoc {
  const own = h.ballots[self.seat];
  return {
    reason: h.reason,
    caller: h.caller,
    body: h.body,
    stage: h.stage,
    endTick: h.stageEndTick,
    floor: h.floor,
    floorEndTick: h.floorEndTick,
    living: livingInside(world).length,
    canExile: mayExile(world),
    canVote: mayVote(world, self),
    evidence: h.evidence.map((e) => ({ ...e })),
    cards: h.cards.map(({ seat, fact, who, whom, room }) => ({ seat, fact, who, whom, room })),
    own: own ? { ...own } : { face: -1, act: "nobody", locked: false },
    result: h.result ? structured(h.result) : null,
    test: h.test && h.test.carrier === self.seat ? { face: h.test.face, infected: h.test.infected } : null,
    saw: world.perceived
      .filter((p) => p.witness === self.seat && p.tick > world.lastHuddleEndTick)
      .slice(-SAW_MAX)
      .map(({ fact, who, whom, room }) => ({ fact, who, whom, room })),
  };
}

function structured(result: NonNullable<Huddle["result"]>): NonNullable<HuddleDoc["result"]> {
  return {
    act: result.act,
    face: result.face,
    votes: result.votes.map((v) => ({ ...v })),
    counts: result.counts.map((c) => ({ ...c })),
  };
}
