/**
 * Where people go from a room: counts of moves sensed, pooled and by seat (first order), and by the room they came from (second order),
 * each backing off to the coarser one. The two orders are mixed by how well each foretold this seat's latest moves.
 * Never breaks: only sensed moves enter, and only once they are `mercyS` old (see `ripen.ts`).
 * Sources: Dirichlet smoothing with back-off (Katz 1987), mixing by recent fit (context mixing, without its logarithms).
 */
import type { Routes } from "../../enemy.ts";
import type { Grid } from "../../grid.ts";
import type { World } from "../../world.ts";
import type { SavedRoutes } from "./memory.ts";
import { exitBetween, type Net, netOf } from "./net.ts";

/** What one move of the seat itself, and of anyone, counts for; what every exit has from the start. */
const OWN = 2;
const ANYONE = 0.5;
const FLAT = 0.4;
/** Pseudo-moves that second order borrows from first, and how much less people turn straight back. */
const BORROWED = 2;
const TURN_BACK = 0.25;
/** What the fit of an order keeps of its past with every move. */
const FIT_KEEPS = 0.85;
/** A stay of nobody yet: one move in so many seconds; what a seat's own pace counts for. */
const STAY_S = 7;
const OWN_PACE = 0.3;

export function createRoutes(grid: Grid, seats: number, saved?: SavedRoutes): Routes {
  const net = netOf(grid);
  const routes: Routes = {
    pooled: new Float64Array(net.exits),
    bySeat: new Float64Array(seats * net.exits),
    second: new Float64Array(net.pairs),
    stayedS: new Float64Array(net.rooms),
    moves: new Float64Array(net.rooms),
    seatStayedS: new Float64Array(seats),
    seatMoves: new Float64Array(seats),
    fitFirst: new Float64Array(seats).fill(0.5),
    fitSecond: new Float64Array(seats).fill(0.5),
    at: new Int16Array(seats).fill(-1),
    before: new Int16Array(seats).fill(-1),
    fresh: [],
  };
  if (saved) load(net, routes, seats, saved);
  return routes;
}

/** A seat was sensed going from one room into the next; moves between rooms that do not touch are no moves. */
export function noteMove(world: World, seat: number, from: number, to: number): void {
  if (from === to) return;
  world.virus.routes.fresh.push({ tick: world.tick, seat, from, to, stayedS: 0 });
}

/** A seat was sensed staying in a room for so many seconds. */
export function noteStay(world: World, seat: number, room: number, seconds: number): void {
  if (room < 0) return;
  world.virus.routes.fresh.push({ tick: world.tick, seat, from: room, to: room, stayedS: seconds });
}

/** Learns what was noted up to and with `tick`; what is younger waits. */
export function learnRoutes(world: World, tick: number): void {
  const { routes } = world.virus;
  const net = netOf(world.grid);
  while (routes.fresh.length > 0 && (routes.fresh[0]?.tick ?? 0) <= tick) {
    const note = routes.fresh.shift();
    if (!note) return;
    if (note.from === note.to) {
      add(routes.stayedS, note.from, note.stayedS);
      add(routes.seatStayedS, note.seat, note.stayedS);
    } else learnMove(net, routes, note.seat, note.from, note.to);
  }
}

function learnMove(net: Net, routes: Routes, seat: number, from: number, to: number): void {
  const exit = exitBetween(net, from, to);
  const before = routes.at[seat] === from ? (routes.before[seat] as number) : -1;
  routes.at[seat] = to;
  routes.before[seat] = exit < 0 ? -1 : from;
  if (exit < 0) return;
  const came = exitBetween(net, before, from);
  if (came >= 0) {
    follow(routes.fitFirst, seat, firstShare(net, routes, seat, exit, from));
    follow(routes.fitSecond, seat, secondShare(net, routes, seat, came, exit, before, from));
    add(routes.second, pairOf(net, came, exit, from), 1);
  }
  add(routes.pooled, exit, 1);
  add(routes.bySeat, seat * net.exits + exit, 1);
  add(routes.moves, from, 1);
  add(routes.seatMoves, seat, 1);
}

/** How likely a seat leaves a room in a second (0..1), by how long anyone stayed there and by its own pace. */
export function leaveRate(world: World, seat: number, room: number): number {
  const { moves, stayedS, seatMoves, seatStayedS } = world.virus.routes;
  return (
    ((moves[room] ?? 0) + (seatMoves[seat] ?? 0) * OWN_PACE + 1) /
    ((stayedS[room] ?? 0) + (seatStayedS[seat] ?? 0) * OWN_PACE + STAY_S)
  );
}

/**
 * How likely a seat that leaves `from` goes to `to` next, having come from `before` (-1 = not known). Sums to 1 over the exits of
 * `from`; 0 for rooms that do not touch it.
 */
export function nextRoomShare(world: World, seat: number, before: number, from: number, to: number): number {
  const net = netOf(world.grid);
  const exit = exitBetween(net, from, to);
  return exit < 0 ? 0 : (nextRoomShares(world, seat, before, from)[exit - (net.exitStart[from] as number)] as number);
}

/** The same for all exits of `from` in the order of the net, `from` being a room of it. Scratch: read it now, never keep it. */
export function nextRoomShares(world: World, seat: number, before: number, from: number): Float64Array {
  const net = netOf(world.grid);
  const { routes } = world.virus;
  const start = net.exitStart[from] as number;
  const end = net.exitStart[from + 1] as number;
  if (shares.length < end - start) shares = new Float64Array(end - start);
  let sum = 0;
  for (let e = start; e < end; e++) {
    const weight = firstWeight(net, routes, seat, e);
    shares[e - start] = weight;
    sum += weight;
  }
  const came = exitBetween(net, before, from);
  if (came < 0) {
    for (let k = 0; k < end - start; k++) shares[k] = (shares[k] as number) / sum;
    return shares;
  }
  let seen = 0;
  let borrowed = 0;
  for (let e = start; e < end; e++) {
    seen += routes.second[pairOf(net, came, e, from)] as number;
    borrowed += (shares[e - start] as number) * (net.exitTo[e] === before ? TURN_BACK : 1);
  }
  const second = secondWeight(routes, seat);
  for (let e = start; e < end; e++) {
    const weight = shares[e - start] as number;
    const own = weight * (net.exitTo[e] === before ? TURN_BACK : 1);
    const followed =
      ((routes.second[pairOf(net, came, e, from)] as number) + (BORROWED * own) / borrowed) / (seen + BORROWED);
    shares[e - start] = (weight / sum) * (1 - second) + followed * second;
  }
  return shares;
}
let shares = new Float64Array(0);

/** The share of second order in the mix: fits to the fourth power, so that the better one soon leads. */
function secondWeight(routes: Routes, seat: number): number {
  const a = (routes.fitFirst[seat] as number) * (routes.fitFirst[seat] as number);
  const b = (routes.fitSecond[seat] as number) * (routes.fitSecond[seat] as number);
  return (b * b) / (a * a + b * b);
}

function firstShare(net: Net, routes: Routes, seat: number, exit: number, from: number): number {
  let sum = 0;
  for (let e = net.exitStart[from] as number; e < (net.exitStart[from + 1] as number); e++)
    sum += firstWeight(net, routes, seat, e);
  return firstWeight(net, routes, seat, exit) / sum;
}

function firstWeight(net: Net, routes: Routes, seat: number, exit: number): number {
  return (routes.bySeat[seat * net.exits + exit] as number) * OWN + (routes.pooled[exit] as number) * ANYONE + FLAT;
}

function secondShare(
  net: Net,
  routes: Routes,
  seat: number,
  came: number,
  exit: number,
  before: number,
  from: number,
): number {
  let seen = 0;
  let borrowed = 0;
  let own = 0;
  for (let e = net.exitStart[from] as number; e < (net.exitStart[from + 1] as number); e++) {
    seen += routes.second[pairOf(net, came, e, from)] as number;
    const weight = firstWeight(net, routes, seat, e) * (net.exitTo[e] === before ? TURN_BACK : 1);
    borrowed += weight;
    if (e === exit) own = weight;
  }
  return ((routes.second[pairOf(net, came, exit, from)] as number) + (BORROWED * own) / borrowed) / (seen + BORROWED);
}

function pairOf(net: Net, came: number, exit: number, from: number): number {
  return (net.pairStart[came] as number) + exit - (net.exitStart[from] as number);
}

function follow(fits: Float64Array, seat: number, share: number): void {
  fits[seat] = (fits[seat] as number) * FIT_KEEPS + share * (1 - FIT_KEEPS);
}

function add(counts: Float64Array, index: number, by: number): void {
  if (index >= 0 && index < counts.length) counts[index] = (counts[index] as number) + by;
}

/** The counts worth keeping, sparse, each times `keeps`. */
export function saveRoutes(world: World, keeps: number): SavedRoutes {
  const net = netOf(world.grid);
  const { routes } = world.virus;
  const saved: SavedRoutes = { pooled: [], bySeat: [], second: [], dwell: [] };
  const seats = routes.seatMoves.length;
  for (let from = 0; from < net.rooms; from++) {
    const stayedS = kept((routes.stayedS[from] as number) * keeps);
    const moves = kept((routes.moves[from] as number) * keeps);
    if (stayedS > 0 || moves > 0) saved.dwell.push([from, stayedS, moves]);
    for (let e = net.exitStart[from] as number; e < (net.exitStart[from + 1] as number); e++) {
      const to = net.exitTo[e] as number;
      const pooled = kept((routes.pooled[e] as number) * keeps);
      if (pooled > 0) saved.pooled.push([from, to, pooled]);
      for (let seat = 0; seat < seats; seat++) {
        const own = kept((routes.bySeat[seat * net.exits + e] as number) * keeps);
        if (own > 0) saved.bySeat.push([seat, from, to, own]);
      }
      for (let on = net.exitStart[to] as number; on < (net.exitStart[to + 1] as number); on++) {
        const count = kept((routes.second[pairOf(net, e, on, to)] as number) * keeps);
        if (count > 0) saved.second.push([from, to, net.exitTo[on] as number, count]);
      }
    }
  }
  return saved;
}

/** A count to two digits: short as text, and forgotten below a twentieth. */
export function kept(count: number): number {
  return count < 0.05 ? 0 : Math.round(count * 100) / 100;
}

/** A map that has changed since may have lost rooms or ways: what fits nowhere is dropped. */
function load(net: Net, routes: Routes, seats: number, saved: SavedRoutes): void {
  for (const [from, to, count] of saved.pooled) add(routes.pooled, exitBetween(net, from, to), count);
  for (const [seat, from, to, count] of saved.bySeat) {
    const exit = exitBetween(net, from, to);
    if (exit < 0 || seat >= seats) continue;
    add(routes.bySeat, seat * net.exits + exit, count);
    add(routes.seatMoves, seat, count);
    // A seat's own stays are not kept: as long as anyone's.
    add(routes.seatStayedS, seat, count * STAY_S);
  }
  for (const [before, from, to, count] of saved.second) {
    const came = exitBetween(net, before, from);
    const exit = exitBetween(net, from, to);
    if (came >= 0 && exit >= 0) add(routes.second, pairOf(net, came, exit, from), count);
  }
  for (const [room, stayedS, moves] of saved.dwell) {
    add(routes.stayedS, room, stayedS);
    add(routes.moves, room, moves);
  }
}
