// Choosing plays: what pays is found soon, kept while it pays, and never played for certain.
import { expect, test } from "vitest";
import { streamsOf } from "../../../server/seed.ts";
import { PLAYS, type PlayId, POSTURES, type Posture } from "../../../shared/content/ids.ts";
import { virus } from "../../../shared/content/secret/plays.ts";
import type { VirusState } from "../../../shared/sim/enemy.ts";
import { choosePlay, expectedPay } from "../../../shared/sim/minds/virus/choose.ts";
import { bookEpochs } from "../../../shared/sim/minds/virus/learn.ts";
import { unit } from "../../../shared/sim/rng.ts";
import type { World } from "../../../shared/sim/world.ts";
import { believe } from "../../util/belief.ts";
import { setup } from "../../util/setup.ts";

const K = PLAYS.length;
/** What each play pays against each posture, as measured: one good answer to each. */
const PAY = [
  [0.2, 0.7, 0.2, 0.2, 0.3, 0.2],
  [0.4, 0.2, 0.7, 0.3, 0.4, 0.4],
  [0.3, 0.2, 0.1, 0.7, 0.1, 0.3],
  [0.3, 0.2, 0.4, 0.2, 0.7, 0.3],
  [0.2, 0.1, 0.1, 0.2, 0.2, 0.6],
];

function believing(h: number): VirusState {
  const state = setup().world.virus;
  believe(state, POSTURES[h] as Posture, 0.9);
  return state;
}

/** One decision that paid so much, booked the way a round books it. */
function learn(world: World, play: PlayId, pay: number): void {
  const { decisions, epochs, posture } = world.virus;
  decisions.push({
    tick: 0,
    play,
    posture: [...posture],
    features: [],
    ahead: [],
    fromTick: 0,
    mixed: false,
    feint: false,
    reward: -1,
  });
  epochs.push({
    decision: decisions.length - 1,
    countFromTick: 0,
    toTick: (virus.decideEveryS - virus.settleS) * 20,
    skippedTicks: 0,
    teaches: true,
    harm: pay * virus.fullPay,
    posture: [...posture],
  });
  bookEpochs(world, 1e6);
}

/** Share of the best answer among the last `of` of `decisions` decisions against one posture, over seeds. */
function counterShare(fixed: "random" | undefined, decisions: number, of: number): number {
  let hits = 0;
  let all = 0;
  for (let seed = 0; seed < 12; seed++) {
    const { world } = setup({ seed: `choose${seed}` });
    const h = seed % POSTURES.length;
    Object.assign(world.virus.posture, believing(h).posture);
    const best = (PAY[h] as number[]).indexOf(Math.max(...(PAY[h] as number[])));
    const { virus: stream, horde } = world.streams;
    for (let n = 0; n < decisions; n++) {
      const { play } = choosePlay(world.virus, [], false, stream, fixed);
      const k = PLAYS.indexOf(play);
      // Rewards are noisy: between nothing and twice the mean.
      learn(world, play, (PAY[h]?.[k] ?? 0) * 2 * unit(horde));
      if (n < decisions - of) continue;
      all++;
      if (k === best) hits++;
    }
  }
  return hits / all;
}

test("it finds what pays faster than drawing blindly, even without looking ahead", () => {
  const learned = counterShare(undefined, 60, 20);
  const blind = counterShare("random", 60, 20);
  expect(blind).toBeLessThan(0.3);
  expect(learned).toBeGreaterThan(blind + 0.2);
});

test("what was looked ahead decides as long as nothing was learned", () => {
  const state = believing(0);
  const ahead = POSTURES.flatMap(() => PLAYS.map((play) => (play === "sweep" ? 1 : 0.2)));
  const { virus: stream } = streamsOf("ahead");
  let sweeps = 0;
  for (let n = 0; n < 400; n++) if (choosePlay(state, ahead, false, stream).play === "sweep") sweeps++;
  expect(sweeps / 400).toBeGreaterThan(0.35);
});

test("at least eight of a hundred decisions are drawn blindly, however sure it is", () => {
  const state = believing(2);
  state.memory.pays[2 * K + PLAYS.indexOf("breach")] = 1000;
  const { virus: stream } = streamsOf("mix");
  const plays = new Set<PlayId>();
  let mixed = 0;
  for (let n = 0; n < 2000; n++) {
    const choice = choosePlay(state, [], true, stream);
    if (choice.mixed) mixed++;
    plays.add(choice.play);
  }
  expect(mixed / 2000).toBeGreaterThanOrEqual(0.08);
  expect(mixed / 2000).toBeLessThan(0.13);
  expect(plays.size).toBe(K);
});

test("a virus held back by win-rate control draws blindly more often", () => {
  const state = believing(2);
  state.memory.exploit = virus.control.least;
  const { virus: stream } = streamsOf("control");
  let mixed = 0;
  for (let n = 0; n < 1000; n++) if (choosePlay(state, [], false, stream).mixed) mixed++;
  const blind = 1 - (1 - virus.mix) * virus.control.least;
  expect(blind).toBeGreaterThan(3 * virus.mix);
  expect(Math.abs(mixed / 1000 - blind)).toBeLessThan(0.05);
});

test("a play that pays is held more often than one that does not", () => {
  const share = (holds: boolean) => {
    const state = believing(POSTURES.indexOf("hide"));
    // Has paid as well as the one that is made for those who hide.
    state.play = "ambush";
    state.memory.pays[POSTURES.indexOf("hide") * K + PLAYS.indexOf("ambush")] = 3.5;
    const { virus: stream } = streamsOf("hold");
    let kept = 0;
    for (let n = 0; n < 5000; n++) if (choosePlay(state, [], holds, stream).play === state.play) kept++;
    return kept / 5000;
  };
  expect(share(true)).toBeGreaterThan(share(false) * 1.3);
});

test("for experiments one play can be forced, or all be drawn alike", () => {
  const state = believing(0);
  const { virus: stream } = streamsOf("fixed");
  expect(choosePlay(state, [], false, stream, "breach").play).toBe("breach");
  const counts = PLAYS.map(() => 0);
  for (let n = 0; n < 1200; n++) {
    const k = PLAYS.indexOf(choosePlay(state, [], false, stream, "random").play);
    counts[k] = (counts[k] as number) + 1;
  }
  for (const count of counts) expect(count).toBeGreaterThan(140);
});

test("old evidence fades: what paid is doubted once it stops paying, and no more than about fifty decisions count", () => {
  const { world } = setup();
  const k = PLAYS.indexOf("sweep");
  Object.assign(world.virus.posture, believing(0).posture);
  for (let n = 0; n < 200; n++) learn(world, "sweep", 1);
  const { memory, posture } = world.virus;
  const counted = [...memory.pays, ...memory.fails].reduce((a, b) => a + b, 0) / virus.gain;
  expect(counted).toBeLessThanOrEqual(60);
  const before = expectedPay(memory, posture, k);
  for (let n = 0; n < 30; n++) learn(world, "sweep", 0);
  expect(expectedPay(memory, posture, k)).toBeLessThan(before - 0.25);
});
