/**
 * People move: each seat's moves of this tick go through the same `stepBody` that clients predict with. A seat without a move stands
 * still (a body never drifts on by itself). Footsteps are noise by gait; light and use follow the buttons.
 */
import { heard, move, ticks } from "../../content/tuning.ts";
import { type Body, Button, type Hold, type Move, stepBody } from "../movement.ts";
import { makeNoise } from "../noises.ts";
import { isFeral, isPlaying } from "../people.ts";
import type { Person, TickInput, World } from "../world.ts";
import { countIdle } from "./drivers.ts";

const STEP_EVERY = { still: 0, sneak: ticks(0.7), walk: ticks(0.5), run: ticks(0.35) } as const;
const STILL_MPS2 = 0.2 * 0.2;
const SNEAK_MPS2 = 1.6 * 1.6;
const WALK_MPS2 = 3 * 3;

/** What holds this person's body back now; the own view sends the same numbers to the client. */
export function holdOf(world: World, p: Person): Hold {
  const still =
    p.locker >= 0 ||
    p.pose === "turning" ||
    world.phase === "assembly" ||
    world.phase === "huddle" ||
    world.phase === "aftermath";
  let factor = still ? 0 : p.crowdFactor;
  if (p.health === "hurt") factor *= move.hurtFactor;
  if (p.item === "antenna") factor *= move.carryFactor;
  // In steps of the wire, so that the client predicts with the very same number.
  return {
    speedFactor: Math.round(factor * 255) / 255,
    // Who feeds goes along with a victim that walks; one that runs gets away.
    mayRun: p.item !== "antenna" && p.health !== "down" && p.half.feedingOn < 0,
    crawling: p.health === "down",
  };
}

export function moveSystem(world: World, input: TickInput): void {
  for (const p of world.people) {
    if (!isPlaying(p)) continue;
    const moves = input.moves.get(p.seat);
    const driven = p.driver === "bot" || p.driver === "caretaker";
    countIdle(world, p.seat, moves !== undefined && moves.length > 0);
    p.useHeld = false;
    p.usePressed = false;
    if (isFeral(world, p)) {
      // The half-bie system steers a feral body; the player's input waits.
      moveFeral(world, p);
    } else if (moves && moves.length > 0 && p.driver === "human") {
      for (const m of moves) movePerson(world, p, m);
    } else if (driven) {
      movePerson(world, p, p.move);
    } else {
      coast(p);
    }
    p.gait = gaitOf(p);
    p.useHeld ||= (p.move.buttons & Button.use) !== 0;
    p.light = (p.move.buttons & Button.light) !== 0 && p.batteryTicks > 0 && p.health !== "down";
    stepNoise(world, p);
    p.pose = poseOf(world, p);
  }
}

function movePerson(world: World, p: Person, m: Move): void {
  p.move = { mx: m.mx, my: m.my, aim: m.aim, buttons: m.buttons };
  const down = (m.buttons & Button.use) !== 0;
  // Two moves may come in one tick (a slow page, a late packet), and a tap may begin and end in them.
  if (down) p.useHeld = true;
  if (down && !p.useDown) p.usePressed = true;
  p.useDown = down;
  stepBody(world.grid, world.barriers, p satisfies Body, m, holdOf(world, p));
}

function moveFeral(world: World, p: Person): void {
  const hold = holdOf(world, p);
  const m: Move = { ...p.move, buttons: Button.run };
  p.stamina = move.staminaS;
  p.winded = 0;
  stepBody(world.grid, world.barriers, p, m, {
    ...hold,
    speedFactor: (hold.speedFactor * move.feralMps) / move.runMps,
    mayRun: true,
  });
}

/** No input this tick: the body stops, what is held stays held (a late packet must not drop a lift). */
function coast(p: Person): void {
  p.vx = 0;
  p.vy = 0;
  p.move = { ...p.move, mx: 0, my: 0 };
}

function gaitOf(p: Person): Person["gait"] {
  const v2 = p.vx * p.vx + p.vy * p.vy;
  if (v2 < STILL_MPS2) return "still";
  if (v2 < SNEAK_MPS2) return "sneak";
  return v2 < WALK_MPS2 ? "walk" : "run";
}

function stepNoise(world: World, p: Person): void {
  const every = STEP_EVERY[p.gait];
  // Seats step out of phase, so that a crew walking together is not one loud tick.
  if (every === 0 || (world.tick + p.seat * 3) % every !== 0) return;
  const radius = p.gait === "run" ? heard.runM : p.gait === "walk" ? heard.walkM : heard.sneakM;
  makeNoise(world, p.gait === "run" ? "run" : "steps", p.x, p.y, radius, p.seat);
}

/** Poses that an act has set stay until their time; else the body shows how it moves. */
function poseOf(world: World, p: Person): Person["pose"] {
  if (p.locker >= 0) return "hidden";
  if (isFeral(world, p)) return "feral";
  if (p.health === "down") return "down";
  if (p.poseUntilTick > world.tick) return p.pose;
  return p.gait === "still" ? "idle" : p.gait;
}
