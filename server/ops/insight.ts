/** Everything the enemy of a round thinks, for the developer overlay. Registered by `app.ts` under `npm run dev` alone. */
import { PLAYS, POSTURES } from "../../shared/content/ids.ts";
import type { Insight } from "../../shared/insight.ts";
import { isPlaying } from "../../shared/sim/people.ts";
import type { World } from "../../shared/sim/world.ts";

/** Decisions shown, newest last. */
const DECISIONS = 8;

export function insightOf(world: World): Insight {
  const { director, virus, hive, zombies: z } = world;
  return {
    tick: world.tick,
    mapId: world.scenario.mapId,
    director: { mode: director.mode, team: director.team, stress: director.stress, reasons: director.reasons },
    virus: {
      play: virus.play,
      next: virus.next,
      posture: virus.posture,
      pays: POSTURES.flatMap((_, h) => PLAYS.map((_, k) => shareOf(virus.memory, h * PLAYS.length + k))),
      mutations: virus.mutations.map((m) => m.id),
      decisions: virus.decisions.slice(-DECISIONS).map(({ tick, play, reward }) => ({ tick, play, reward })),
    },
    packs: world.packs.flatMap((pack, k) => {
      let size = 0;
      let hunting = 0;
      for (let i = 0; i < z.capacity; i++) {
        if (z.alive[i] !== 1 || z.pack[i] !== k) continue;
        size++;
        if ((z.target[i] as number) >= 0) hunting++;
      }
      if (size === 0) return [];
      const x = z.x[pack.leader] ?? pack.x;
      const y = z.y[pack.leader] ?? pack.y;
      return [{ x, y, size, hunting, order: pack.order, toX: pack.x, toY: pack.y, mutation: pack.mutation }];
    }),
    presence: [...hive.presence],
    people: world.people.filter(isPlaying).map(({ seat, x, y }) => ({ seat, x, y })),
    noises: world.noises.map(({ kind, x, y, radiusM }) => ({ kind, x, y, radiusM })),
  };
}

/** Share of evidence that a play pays, with one doubt on either side. */
function shareOf({ pays, fails }: World["virus"]["memory"], cell: number): number {
  const yes = pays[cell] ?? 0;
  return (yes + 0.5) / (yes + (fails[cell] ?? 0) + 1);
}
