/** Rounds in which the director alone is the story: people stand where they began, and nobody comes to harm. */
import { ticks } from "../../shared/content/tuning.ts";
import type { Noise } from "../../shared/sim/world.ts";
import { type Story, setup } from "./setup.ts";

/** How many of the dead are about. */
export const aliveOf = (story: Story) => story.world.zombies.alive.reduce((n, a) => n + a, 0);

/** A round with the director at work, people standing in their start room, past assembly. */
export function round(
  options: { seats?: number; seed?: string; profile?: "standard" | "quick" | "short"; map?: string } = {},
): Story {
  const story = setup({
    map: options.map ?? "six",
    seats: options.seats ?? 6,
    quiet: false,
    profile: options.profile ?? "standard",
    seed: options.seed ?? "director",
  });
  // What is hunted here is the director: nobody dies of it.
  story.until(() => story.world.phase === "outbreak", 20);
  return story;
}

/** Nobody is hunted, bleeds or turns, and no huddle is forced: only the director's clock runs. */
export function keepWell(story: Story): void {
  for (const p of story.world.people) {
    p.health = "well";
    p.biteTick = -1;
    p.turnTick = -1;
    p.bleedTicks = 0;
  }
  story.world.zombies.target.fill(-1);
  story.world.huddles = 2;
  story.world.director.stress.fill(0);
}

/** Runs until the condition holds and hands every tick's noises and new zombies to `watch`. */
export function play(story: Story, seconds: number, watch: (noises: readonly Noise[], born: number[]) => void): void {
  const { zombies } = story.world;
  for (let t = 0; t < ticks(seconds); t++) {
    const before = Uint8Array.from(zombies.alive);
    keepWell(story);
    story.tick();
    const born: number[] = [];
    zombies.alive.forEach((a, i) => {
      if (a === 1 && before[i] === 0) born.push(i);
    });
    watch(story.world.noises, born);
  }
}
