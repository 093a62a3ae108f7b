/** Where people are going to be, by what the horde believes and by the routes it has seen them take. Pure; arrays are the caller's. */
import { type Net, netOf } from "../virus/net.ts";
import type { Situation } from "./situation.ts";

/** Likelihood below this is not followed. */
const DUST = 1e-3;
/** At most this share leaves a room in a second. */
const LEAVES_MOST = 0.8;

/**
 * Adds to `out` how likely a seat is in each room `seconds` from now; with `passing`, adds to it how likely the seat is in each room at
 * some moment until then.
 */
export function foresee(s: Situation, seat: number, seconds: number, out: Float64Array, passing?: Float64Array): void {
  const { rooms, where } = s.hive;
  const net = netOf(s.grid);
  makeRoom(net);
  known.fill(0);
  for (let r = 0; r < rooms; r++) {
    now[r] = where[seat * rooms + r] as number;
    most[r] = now[r] as number;
  }
  for (let k = 0; k < seconds; k++) {
    then.fill(0);
    for (let r = 0; r < rooms; r++) {
      const likely = now[r] as number;
      if (likely < DUST) continue;
      if (known[r] === 0) learnWays(s, net, seat, r);
      then[r] = (then[r] as number) + likely * (1 - (leaving[r] as number));
      for (let e = net.exitStart[r] as number; e < (net.exitStart[r + 1] as number); e++) {
        const to = net.exitTo[e] as number;
        then[to] = (then[to] as number) + likely * (leaving[r] as number) * (shares[e] as number);
      }
    }
    const swap = now;
    now = then;
    then = swap;
    for (let r = 0; r < rooms; r++) if ((now[r] as number) > (most[r] as number)) most[r] = now[r] as number;
  }
  for (let r = 0; r < rooms; r++) {
    out[r] = (out[r] as number) + (now[r] as number);
    if (passing) passing[r] = (passing[r] as number) + (most[r] as number);
  }
}

/** How this seat leaves a room, asked once for all seconds of a look ahead. */
function learnWays(s: Situation, net: Net, seat: number, room: number): void {
  const first = net.exitStart[room] as number;
  const end = net.exitStart[room + 1] as number;
  const before = room === s.hive.seen[seat]?.room ? (s.hive.cameFrom[seat] ?? -1) : -1;
  known[room] = 1;
  leaving[room] = first === end ? 0 : Math.min(LEAVES_MOST, s.leaveRate(seat, room));
  for (let e = first; e < end; e++) shares[e] = s.nextShare(seat, before, room, net.exitTo[e] as number);
}

function makeRoom(net: Net): void {
  if (now.length === net.rooms && shares.length === net.exits) return;
  now = new Float64Array(net.rooms);
  then = new Float64Array(net.rooms);
  most = new Float64Array(net.rooms);
  leaving = new Float64Array(net.rooms);
  known = new Uint8Array(net.rooms);
  shares = new Float64Array(net.exits);
}
/** Scratch: never read before it is written. */
let now = new Float64Array(0);
let then = new Float64Array(0);
let most = new Float64Array(0);
let leaving = new Float64Array(0);
let known = new Uint8Array(0);
let shares = new Float64Array(0);
