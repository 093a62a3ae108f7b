/**
 * What a play has paid: the harm done while it was in force, after its first seconds, credited to the postures as they turned out to be.
 * Booked late (`mercyS`), so that what led to a loss can be taken out first. Older evidence fades with every booking.
 */
import { PLAYS } from "../../../content/ids.ts";
import { virus } from "../../../content/secret/plays.ts";
import { TICKS_PER_SECOND, ticks } from "../../../content/tuning.ts";
import type { Epoch } from "../../enemy.ts";
import type { World } from "../../world.ts";

const SETTLE_TICKS = ticks(virus.settleS);
/** An undisturbed epoch of a new play counts this long; others are paid by their length. */
const USUAL_S = virus.decideEveryS - virus.settleS;

/** The latest decision's play is in force from now on; a new one is not credited with its first seconds. */
export function openEpoch(world: World, isNew: boolean): void {
  const { epochs, decisions } = world.virus;
  const running = epochs.at(-1);
  if (running && running.toTick < 0) running.toTick = world.tick;
  epochs.push({
    decision: decisions.length - 1,
    countFromTick: world.tick + (isNew ? SETTLE_TICKS : 0),
    toTick: -1,
    skippedTicks: 0,
    harm: 0,
    teaches: world.phase === "outbreak",
    posture: null,
  });
}

/** After a huddle the horde has to find them again: those seconds count for nobody. */
export function settleAgain(world: World): void {
  const running = world.virus.epochs.at(-1);
  if (!running || running.toTick >= 0) return;
  const resumes = world.tick + SETTLE_TICKS;
  running.skippedTicks += resumes - Math.max(world.tick, running.countFromTick);
  if (running.countFromTick > world.tick) {
    // Not yet counting: it just begins later.
    running.skippedTicks = 0;
    running.countFromTick = Math.max(running.countFromTick, resumes);
  }
}

/** Harm done at `tick` goes to the epoch it fell in. */
export function creditHarm(world: World, tick: number, amount: number): void {
  for (const epoch of world.virus.epochs) {
    if (tick < epoch.countFromTick || (epoch.toTick >= 0 && tick >= epoch.toTick)) continue;
    epoch.harm += amount;
    return;
  }
}

/** What an epoch has paid so far, 0..1; -1 = it was too short to say. */
export function payOf(epoch: Epoch, now: number): number {
  const to = epoch.toTick >= 0 ? epoch.toTick : now;
  const countedS = (to - epoch.countFromTick - epoch.skippedTicks) / TICKS_PER_SECOND;
  if (countedS < virus.leastCountedS) return -1;
  return Math.min(1, ((epoch.harm / virus.fullPay) * USUAL_S) / countedS);
}

/** Books every epoch that ended `tick` or longer ago, oldest first. */
export function bookEpochs(world: World, tick: number): void {
  const state = world.virus;
  while (state.epochs.length > 0) {
    const epoch = state.epochs[0] as Epoch;
    if (epoch.toTick < 0 || epoch.toTick > tick) return;
    state.epochs.shift();
    book(world, epoch);
  }
}

function book(world: World, epoch: Epoch): void {
  const { memory, decisions, posture } = world.virus;
  const decision = decisions[epoch.decision];
  const pay = payOf(epoch, epoch.toTick);
  if (!decision || pay < 0) return;
  decision.reward = pay;
  if (!epoch.teaches) return;
  const k = PLAYS.indexOf(decision.play);
  for (let i = 0; i < memory.pays.length; i++) {
    memory.pays[i] = (memory.pays[i] as number) * virus.discount;
    memory.fails[i] = (memory.fails[i] as number) * virus.discount;
  }
  (epoch.posture ?? posture).forEach((p, h) => {
    const cell = h * PLAYS.length + k;
    memory.pays[cell] = (memory.pays[cell] as number) + p * virus.gain * pay;
    memory.fails[cell] = (memory.fails[cell] as number) + p * virus.gain * (1 - pay);
  });
}
