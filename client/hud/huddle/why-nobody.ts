/**
 * Why a vote came to nothing, as far as its sums tell everyone: a test that nobody could make, hands that did not agree, or nobody named
 * at all. Follows from the rules of the tally (shared/sim/systems/ballots.ts) and says nothing that the sums do not.
 */
import type { HuddleDoc } from "../../../shared/sim/view-types.ts";

type Counts = NonNullable<HuddleDoc["result"]>["counts"];

export type WhyNobody = "noKit" | "tooFew" | "silent";

/** Only for a result whose act is "nobody". */
export function whyNobody(counts: Counts): WhyNobody {
  const named = new Map<number, number>();
  for (const { face, votes } of counts) if (face >= 0) named.set(face, (named.get(face) ?? 0) + votes);
  if (named.size === 0) return "silent";
  const most = Math.max(...named.values());
  const leaders = [...named].filter(([, votes]) => votes === most);
  const [leader = -1] = leaders[0] ?? [];
  // A face that leads alone and was asked to be tested is tested, whenever somebody carries the kit.
  const testable = leaders.length === 1 && counts.some(({ face, act }) => face === leader && act === "test");
  return testable ? "noKit" : "tooFew";
}
