/**
 * Who hears what, made anonymous at once: kind, one of 16 bearings, one of 4 bands, muffled or not. Never an id, never a place. The jitter comes
 * from the listener's own stream and the list is sorted, so a sound tells a client nothing that ears would not.
 */
import { type FactKind, SOUNDS, type SoundKind } from "../../content/ids.ts";
import { dirOf } from "../directions.ts";
import { isPlaying } from "../people.ts";
import { notePerceived } from "../perceived.ts";
import { below } from "../rng.ts";
import { canSee } from "../sight.ts";
import type { HeardSound, Noise, Person, World } from "../world.ts";

/** At most this many sounds a tick reach one listener; the loudest kinds of the list order first. */
const MAX_HEARD = 8;
/** Through a wall a sound carries this share of its distance. */
const MUFFLED_SHARE = 0.8;
/** Upper edges of the bands "here", "near", "far" in metres. */
const BANDS = [2.5, 6, 12] as const;

/** Sounds worth telling at the fire. Told with the room of the listener: where it came from, ears do not know. */
const TOLD: { readonly [K in SoundKind]?: FactKind } = {
  scream: "heardScream",
  bite: "heardBite",
  softGrowl: "heardGrowl",
};

export function noiseSystem(world: World): void {
  for (const p of world.people) {
    const heard = (world.knowledge[p.seat]?.heard ?? []) as HeardSound[];
    heard.length = 0;
    if (!isPlaying(p)) continue;
    for (const noise of world.noises) {
      if (noise.by === p.seat) continue;
      const sound = hear(world, p, noise);
      if (!sound) continue;
      heard.push(sound);
      const fact = TOLD[noise.kind];
      if (fact) notePerceived(world, p.seat, fact, -1, -1, p);
    }
    heard.sort(order);
    dropTwins(heard);
    if (heard.length > MAX_HEARD) heard.length = MAX_HEARD;
  }
}

function hear(world: World, p: Person, noise: Noise): HeardSound | null {
  const dx = noise.x - p.x;
  const dy = noise.y - p.y;
  const d2 = dx * dx + dy * dy;
  if (d2 > noise.radiusM * noise.radiusM) return null;
  const muffled = !canSee(world.grid, world.barriers, p.x, p.y, noise.x, noise.y);
  const reach = muffled ? noise.radiusM * MUFFLED_SHARE : noise.radiusM;
  if (d2 > reach * reach) return null;
  let band = 0;
  while (band < BANDS.length && d2 > (BANDS[band] as number) * (BANDS[band] as number)) band++;
  const ear = world.knowledge[p.seat]?.ear;
  const jitter = ear ? below(ear, 17) - 8 : 0;
  const bearing = band === 0 ? 0 : ((dirOf(dx, dy) + jitter + 8) >> 4) & 15;
  return { kind: noise.kind, bearing, band, muffled };
}

function order(a: HeardSound, b: HeardSound): number {
  return (
    a.band - b.band ||
    SOUNDS.indexOf(a.kind) - SOUNDS.indexOf(b.kind) ||
    a.bearing - b.bearing ||
    Number(a.muffled) - Number(b.muffled)
  );
}

/** Two equal sounds in one tick are one: how many made it is not heard. */
function dropTwins(heard: HeardSound[]): void {
  let kept = 0;
  for (let i = 0; i < heard.length; i++) {
    const now = heard[i] as HeardSound;
    const last = heard[kept - 1];
    if (last && order(last, now) === 0) continue;
    heard[kept++] = now;
  }
  heard.length = kept;
}
