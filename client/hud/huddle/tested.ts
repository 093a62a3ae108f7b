/**
 * What the own kit said, kept for the rest of the round: the fire shows it for five seconds, and who carried the kit will be asked for
 * longer than that. Only what this page was told; after a reload it is forgotten.
 */
import { computed, effect, signal } from "@preact/signals";
import type { HuddleDoc } from "../../../shared/sim/view-types.ts";
import { huddle, lobby } from "../../net/night.ts";

type Test = NonNullable<HuddleDoc["test"]>;

const kept = signal<{ readonly night: string; readonly tests: readonly Test[] }>({ night: "", tests: [] });
/** Tests belong to one round of one night. */
const current = computed(() => `${lobby.value?.code ?? ""}:${lobby.value?.round ?? 0}`);

/** The tests of this round, one for each face, the last first. */
export const tests = computed(() => (kept.value.night === current.value ? kept.value.tests : []));

effect(() => {
  const test = huddle.value?.test ?? null;
  const night = current.value;
  if (test === null) return;
  const before = kept.peek();
  const others = before.night === night ? before.tests.filter(({ face }) => face !== test.face) : [];
  kept.value = { night, tests: [{ ...test }, ...others] };
});
