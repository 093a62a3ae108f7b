/**
 * How a round breathes, measured tick by tick: how long nothing hunts, how long it is at its worst, what the director did. Only reads the
 * world; the clock is the round's own, so a huddle neither adds to a quiet stretch nor ends it.
 */
import { director } from "../../shared/content/secret/odds.ts";
import { TICKS_PER_SECOND, ticks } from "../../shared/content/tuning.ts";
import type { World } from "../../shared/sim/world.ts";

/** A stretch without hunters and harm counts from this long, seconds. */
export const QUIET_STRETCH_S = 8;

export interface Pacing {
  /** Running clock of outbreak and evacuation, seconds. */
  readonly seconds: number;
  /** Stretches of at least `QUIET_STRETCH_S` in which nothing hunted anybody and nobody came to harm, and their length in all, seconds. */
  readonly quietStretches: number;
  readonly quietS: number;
  /** Shares of the running clock, 0..1: the team's stress at the eruption mark or an eruption on; somebody hunted. */
  readonly atPeak: number;
  readonly hunted: number;
  /** Eruptions that came (one locked away does not count), of these in the outbreak; false calms. */
  readonly eruptions: number;
  readonly eruptionsOutbreak: number;
  readonly falseCalms: number;
  /** Shares of the running clock spent in each mode, and of that mode's time in which somebody was hunted. */
  readonly modes: Readonly<Record<Mode, { readonly share: number; readonly hunted: number }>>;
}
type Mode = World["director"]["mode"];
const MODES: readonly Mode[] = ["quiet", "build", "erupt", "fade", "falseCalm"];
const STRETCH_TICKS = ticks(QUIET_STRETCH_S);

/** A measuring of one round: give it the world after every tick, then ask for the result. */
export function createPacing(): { onTick(world: World): void; result(): Pacing } {
  const inMode = new Map<Mode, { ticks: number; hunted: number }>(MODES.map((m) => [m, { ticks: 0, hunted: 0 }]));
  let run = 0;
  let calm = 0;
  let stretches = 0;
  let quietTicks = 0;
  let peak = 0;
  let hunted = 0;
  let eruptions = 0;
  let eruptionsOutbreak = 0;
  let falseCalms = 0;
  let before: Mode | null = null;
  let health: number[] = [];

  function endStretch(): void {
    if (calm >= STRETCH_TICKS) {
      stretches++;
      quietTicks += calm;
    }
    calm = 0;
  }

  return {
    onTick(world) {
      if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
      const d = world.director;
      const now = world.people.map(healthOf);
      const harmed = now.some((h, seat) => h < (health[seat] ?? h));
      health = now;
      const isHunted = somebodyIsHunted(world);
      const mode = inMode.get(d.mode);
      run++;
      if (mode) mode.ticks++;
      if (isHunted) hunted++;
      if (isHunted && mode) mode.hunted++;
      if (d.mode === "erupt" || d.team >= director.eruptAt) peak++;
      if (isHunted || harmed) endStretch();
      else calm++;
      if (d.mode !== before) {
        if (d.mode === "erupt") {
          eruptions++;
          if (world.phase === "outbreak") eruptionsOutbreak++;
        }
        if (d.mode === "falseCalm") falseCalms++;
      }
      before = d.mode;
    },

    result() {
      endStretch();
      const all = Math.max(1, run);
      const modeOf = (m: Mode) => {
        const { ticks: spent, hunted: of } = inMode.get(m) ?? { ticks: 0, hunted: 0 };
        return { share: spent / all, hunted: of / Math.max(1, spent) };
      };
      return {
        seconds: run / TICKS_PER_SECOND,
        quietStretches: stretches,
        quietS: quietTicks / TICKS_PER_SECOND,
        atPeak: peak / all,
        hunted: hunted / all,
        eruptions,
        eruptionsOutbreak,
        falseCalms,
        modes: {
          quiet: modeOf("quiet"),
          build: modeOf("build"),
          erupt: modeOf("erupt"),
          fade: modeOf("fade"),
          falseCalm: modeOf("falseCalm"),
        },
      };
    },
  };
}

function somebodyIsHunted({ zombies: z }: World): boolean {
  for (let i = 0; i < z.capacity; i++) if (z.alive[i] === 1 && (z.target[i] as number) >= 0) return true;
  return false;
}

/** The less, the worse: 0 lost, 1 down, 2 hurt, 3 well. Whoever got out has come to no harm. */
function healthOf(p: World["people"][number]): number {
  if (p.fate === "lost") return 0;
  if (p.fate !== "inside") return 3;
  return p.health === "down" ? 1 : p.health === "hurt" ? 2 : 3;
}
