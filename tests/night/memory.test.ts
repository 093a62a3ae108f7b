// The virus takes what it learned of a table from round to round of a night, across a restart of the server, and forgets most of it after three.
import { expect, test } from "vitest";
import { Night } from "../../server/night/night.ts";
import { PROTOCOL } from "../../shared/protocol.ts";

const NOBODY_MOVES = new Map();

function open(profile: "short" | "quick" = "short"): Night {
  const night = new Night("NIGHT2", { profile, bots: 5, seed: "memory" });
  night.join({ protocol: PROTOCOL, name: "Ann" });
  return night;
}

/** Plays one round to its aftermath and goes back to the photo. */
function playRound(night: Night): void {
  expect(night.start()).toBeNull();
  for (let i = 0; night.stage === "round"; i++) {
    if (i > 9000) throw new Error("the round does not end");
    night.step(NOBODY_MOVES, []);
  }
  night.toLobby();
}

/** What the virus of the next round starts with. */
function memoryOf(night: Night) {
  night.start();
  const memory = night.world?.scenario.virus;
  night.toLobby();
  return memory;
}

test("a first round starts from nothing, the next from what the last one taught", () => {
  const night = open("quick");
  expect(memoryOf(night)).toBeUndefined();
  playRound(night);
  const memory = memoryOf(night);
  expect(memory?.rounds).toBe(1);
  expect(memory?.routes["school"]?.pooled.length).toBeGreaterThan(0);
});

test("a restart of the server between two rounds changes nothing", () => {
  const night = open();
  playRound(night);
  const restored = Night.restore(JSON.parse(JSON.stringify(night.save())));
  for (const guest of restored.people()) guest.here = true;
  expect(memoryOf(restored)).toEqual(memoryOf(night));
});

test("after three rounds it is another night: most is forgotten", () => {
  const night = open();
  for (let round = 1; round <= 3; round++) playRound(night);
  const memory = memoryOf(night);
  expect(memory?.rounds).toBe(3);
  expect(memory?.mutations).toEqual([]);
});
