/** The situation as it is: what the hive knows and where the packs stand, for the play in force and for the virus' look ahead. */

import { roomAt } from "../../grid.ts";
import { census } from "../../horde/census.ts";
import type { Pack, World } from "../../world.ts";
import { leaveRate, nextRoomShare } from "../virus/routes.ts";
import type { Situation, Spot } from "./situation.ts";

/** Packs that can be sent, all those for which `wanted` holds. Needs the census of this tick. */
export function survey(world: World, wanted: (pack: Pack) => boolean = () => true): Situation {
  const z = world.zombies;
  const packs: Spot[] = [];
  world.packs.forEach((pack, k) => {
    if (!pack.alive || pack.leader < 0 || pack.order === "withdraw" || !wanted(pack)) return;
    const x = z.x[pack.leader] as number;
    const y = z.y[pack.leader] as number;
    packs.push({
      pack: k,
      x,
      y,
      room: roomAt(world.grid, x, y),
      size: census.size[k] as number,
      had: pack.assignment,
      hunts: (census.hunters[k] as number) > 0,
    });
  });
  return {
    grid: world.grid,
    tick: world.tick,
    hive: world.hive,
    packs,
    stage: world.hive.stage,
    leaveRate: (seat, room) => leaveRate(world, seat, room),
    nextShare: (seat, before, from, to) => nextRoomShare(world, seat, before, from, to),
  };
}
