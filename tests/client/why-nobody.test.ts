// Why a vote came to nothing, as the table is told it, against the tally itself: every way in which four can vote on three of them.

import { describe, expect, test } from "vitest";
import { whyNobody } from "../../client/hud/huddle/why-nobody.ts";
import type { BallotAct } from "../../shared/content/ids.ts";
import { tally, type Vote } from "../../shared/sim/systems/ballots.ts";
import type { HuddleResult } from "../../shared/sim/world.ts";

const ACTS = ["test", "confine", "exile"] as const satisfies readonly BallotAct[];
const FACES = [0, 1, 2];
const CHOICES = [
  { face: -1, act: "nobody" as BallotAct },
  ...FACES.flatMap((face) => ACTS.map((act) => ({ face, act: act as BallotAct }))),
];
const SEATS = 4;

function* everyVote(): Generator<Vote[]> {
  for (let n = 0; n < CHOICES.length ** SEATS; n++)
    yield Array.from({ length: SEATS }, (_, seat) => {
      const choice = CHOICES[Math.floor(n / CHOICES.length ** seat) % CHOICES.length];
      return { seat, face: choice?.face ?? -1, act: choice?.act ?? "nobody" };
    });
}

function sums(votes: readonly Vote[]): HuddleResult["counts"] {
  const counts = new Map<string, { face: number; act: BallotAct; votes: number }>();
  for (const { face, act } of votes) {
    const key = `${face} ${act}`;
    const count = counts.get(key) ?? { face, act, votes: 0 };
    count.votes++;
    counts.set(key, count);
  }
  return [...counts.values()];
}

describe("why nobody", () => {
  test("a missing kit is named exactly when a kit would have changed the verdict", () => {
    const seen = new Set<string>();
    for (const votes of everyVote()) {
      const rules = { living: SEATS, exileOpen: true, spared: -1 };
      if (tally(votes, { ...rules, kitCarried: false }).act !== "nobody") continue;
      const withKit = tally(votes, { ...rules, kitCarried: true }).act;
      const why = whyNobody(sums(votes));
      seen.add(why);
      expect(why === "noKit", JSON.stringify(votes)).toBe(withKit === "test");
      expect(why === "silent", JSON.stringify(votes)).toBe(votes.every(({ face }) => face < 0));
    }
    expect([...seen].sort()).toEqual(["noKit", "silent", "tooFew"]);
  });
});
