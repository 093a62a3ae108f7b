/**
 * How a mutation comes over the horde: first its voice, then its body. About two thirds of the packs carry one of those in force, newest
 * first. Never breaks: it is heard at least `tellS` before any changed body can bite.
 */
import { MUTATIONS, type MutationId } from "../../content/ids.ts";
import { virus } from "../../content/secret/plays.ts";
import { ticks } from "../../content/tuning.ts";
import { roomAt } from "../grid.ts";
import { roomGraph } from "../nav.ts";
import { makeNoise } from "../noises.ts";
import { between } from "../rng.ts";
import type { Pack, World } from "../world.ts";
import { isSilent } from "./numbers.ts";

/** A new mutation: announced at once by every pack, in their bodies `tellS` later. */
export function announceMutation(world: World, id: MutationId): void {
  const state = world.virus;
  state.spreadTick = world.tick + ticks(virus.tellS);
  for (const pack of world.packs) if (pack.alive) speak(world, pack, id);
}

/** Gives about two thirds of the living packs one of the mutations in force, newest first; the others are plain. */
export function spreadMutations(world: World): void {
  const active = newestFirst(world);
  const packs = world.packs.filter((pack) => pack.alive);
  const carriers = active.length > 0 ? Math.round(packs.length * virus.mutantShare) : 0;
  packs.forEach((pack, n) => {
    pack.mutation = n < carriers ? (active[n % active.length] as MutationId) : "none";
  });
  const z = world.zombies;
  for (let i = 0; i < z.capacity; i++) if (z.alive[i] === 1) z.mark[i] = markOf(world.packs[z.pack[i] as number]);
}

/** What a pack that is being founded carries: so that the share stays as it is, the rarest of those in force first. */
export function mutationForNewPack(world: World): MutationId | "none" {
  // One that was announced and is not yet in the bodies comes with `spreadMutations`.
  const active = world.virus.spreadTick >= 0 ? newestFirst(world).slice(1) : newestFirst(world);
  if (active.length === 0) return "none";
  const packs = world.packs.filter((pack) => pack.alive);
  const carriers = packs.filter((pack) => pack.mutation !== "none").length;
  if (carriers + 1 > (packs.length + 1) * virus.mutantShare) return "none";
  const carriersOf = (id: MutationId) => packs.filter((pack) => pack.mutation === id).length;
  let rarest = active[0] as MutationId;
  for (const id of active) if (carriersOf(id) < carriersOf(rarest)) rarest = id;
  return rarest;
}

/** The mark that a member of this pack wears: 1 + index of its mutation, 0 = plain. */
export function markOf(pack: Pack | undefined): number {
  return pack && pack.mutation !== "none" ? 1 + MUTATIONS.indexOf(pack.mutation) : 0;
}

/** Once a second: changed packs are heard now and then, each with the voice of its kind; not while the horde is silent. */
export function voiceMutants(world: World): void {
  if (isSilent(world)) return;
  const { voiceTick } = world.virus;
  world.packs.forEach((pack, k) => {
    while (voiceTick.length <= k) voiceTick.push(0);
    // The next pack in this place is heard at once.
    if (!pack.alive) voiceTick[k] = 0;
    if (!pack.alive || pack.mutation === "none" || world.tick < (voiceTick[k] as number)) return;
    const [from, to] = virus.mutantVoiceEveryS;
    voiceTick[k] = world.tick + ticks(between(world.streams.virus, from, to));
    speak(world, pack, pack.mutation);
  });
}

function speak(world: World, pack: Pack, id: MutationId): void {
  const z = world.zombies;
  if (pack.leader < 0) return;
  const x = z.x[pack.leader] as number;
  const y = z.y[pack.leader] as number;
  const from = id === "callers" ? emptyRoomBy(world, x, y) : undefined;
  makeNoise(world, id, from?.x ?? x, from?.y ?? y, virus.mutantVoiceM, -1, false);
}

/** Callers throw their voice: into the room next door in which the horde believes the fewest people. */
function emptyRoomBy(world: World, x: number, y: number): { x: number; y: number } | undefined {
  const { grid, hive } = world;
  let empty = -1;
  for (const { room } of roomGraph(grid)[roomAt(grid, x, y)] ?? [])
    if (empty < 0 || (hive.presence[room] as number) < (hive.presence[empty] as number)) empty = room;
  return grid.data.rooms[empty];
}

function newestFirst(world: World): MutationId[] {
  return world.virus.mutations.map((m) => m.id).reverse();
}
