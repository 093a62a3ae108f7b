/**
 * One step of a body on the grid, and the flight of what it throws, used by the server's step and by the client's prediction alike: the
 * same numbers in, the same numbers out. Bodies never block each other (a bump would reveal who is hidden); walls, furniture and closed doors do.
 */
import { act, move, TICK_SECONDS } from "../content/tuning.ts";
import { dirOf, dirX, dirY } from "./directions.ts";
import { type Barriers, centreX, centreY, type Grid, seeThrough, tileAt, walkable } from "./grid.ts";

/** A throw flies on in steps this long. */
const FLIGHT_STEP_M = 0.25;

/** What one input asks of the body. Axes -127..127 (a stick or keys), aim 0..255, buttons a set of `Button` bits. */
export interface Move {
  mx: number;
  my: number;
  aim: number;
  buttons: number;
}

/** Bits of `Move.buttons`. */
export const Button = { run: 1, sneak: 2, use: 4, light: 8, aiming: 16 } as const;

/** The part of a person that a move changes; exactly what the client predicts. */
export interface Body {
  x: number;
  y: number;
  vx: number;
  vy: number;
  facing: number;
  /** Seconds of running left, 0..staminaS. */
  stamina: number;
  /** Seconds until running is possible again after running dry. */
  winded: number;
  /** 1 while standing on the far end of stairs just taken, so that one does not bounce back. */
  onLink: number;
}

/** What holds the body back this step; sent in the own frame so that prediction agrees. */
export interface Hold {
  /** Share of normal speed, 0..1 (hurt, carrying, crowded by zombies); 0 = cannot move. */
  speedFactor: number;
  mayRun: boolean;
  crawling: boolean;
}

const RADIUS = move.bodyRadiusM;

/** Whether a body has room at (x, y): no corner of it in a wall, in furniture or in a closed door. */
export function free(grid: Grid, barriers: Barriers, x: number, y: number): boolean {
  return (
    walkable(grid, barriers, tileAt(grid, x - RADIUS, y - RADIUS)) &&
    walkable(grid, barriers, tileAt(grid, x + RADIUS, y - RADIUS)) &&
    walkable(grid, barriers, tileAt(grid, x - RADIUS, y + RADIUS)) &&
    walkable(grid, barriers, tileAt(grid, x + RADIUS, y + RADIUS))
  );
}

/**
 * Moves a point body by (dx, dy) metres, sliding along what blocks it; |dx|, |dy| below one tile. A body that already stands in
 * something solid (a door closed on it) may always move out, never deeper.
 */
export function slide(grid: Grid, barriers: Barriers, body: { x: number; y: number }, dx: number, dy: number): void {
  const { x, y } = body;
  if (
    dx !== 0 &&
    (free(grid, barriers, x + dx, y) ||
      (!free(grid, barriers, x, y) && walkable(grid, barriers, tileAt(grid, x + dx, y))))
  )
    body.x += dx;
  if (
    dy !== 0 &&
    (free(grid, barriers, body.x, y + dy) ||
      (!free(grid, barriers, x, y) && walkable(grid, barriers, tileAt(grid, body.x, y + dy))))
  )
    body.y += dy;
}

/** Speed in m/s that the move asks for, before `speedFactor`; also tells whether it runs. */
function wish(body: Body, m: Move, hold: Hold, push: number): { mps: number; runs: boolean } {
  if (hold.crawling) return { mps: move.crawlMps, runs: false };
  const runs = (m.buttons & Button.run) !== 0 && hold.mayRun && body.winded <= 0 && body.stamina > 0 && push > 0.3;
  if (runs) return { mps: move.runMps, runs };
  return { mps: (m.buttons & Button.sneak) !== 0 ? move.sneakMps : move.walkMps, runs };
}

/** Advances `body` by one tick of `m`. Mutates body only. Total for any finite input: axes beyond the range are clamped. */
export function stepBody(grid: Grid, barriers: Barriers, body: Body, m: Move, hold: Hold): void {
  let ax = Math.max(-127, Math.min(127, m.mx)) / 127;
  let ay = Math.max(-127, Math.min(127, m.my)) / 127;
  const len = Math.sqrt(ax * ax + ay * ay);
  if (len > 1) {
    ax /= len;
    ay /= len;
  }
  const push = len > 1 ? 1 : len;
  const { mps, runs } = wish(body, m, hold, push);
  if (runs) {
    body.stamina = Math.max(0, body.stamina - TICK_SECONDS);
    if (body.stamina === 0) body.winded = move.windedS;
  } else {
    body.stamina = Math.min(move.staminaS, body.stamina + move.staminaBackPerS * TICK_SECONDS);
    body.winded = Math.max(0, body.winded - TICK_SECONDS);
  }
  const speed = mps * hold.speedFactor;
  const fromX = body.x;
  const fromY = body.y;
  slide(grid, barriers, body, ax * speed * TICK_SECONDS, ay * speed * TICK_SECONDS);
  body.vx = (body.x - fromX) / TICK_SECONDS;
  body.vy = (body.y - fromY) / TICK_SECONDS;
  if ((m.buttons & Button.aiming) !== 0) body.facing = m.aim & 255;
  else if (push > 0.05) body.facing = dirOf(ax, ay);
  takeLink(grid, body);
}

/** Where a throw from here along `facing` (0..255) comes down: as far as hands throw, or before the first thing it cannot pass. */
export function flightEnd(
  grid: Grid,
  barriers: Barriers,
  from: Pick<Body, "x" | "y" | "facing">,
): { x: number; y: number } {
  let { x, y } = from;
  for (let flown = 0; flown < act.noisemakerThrowM; flown += FLIGHT_STEP_M) {
    const nextX = x + dirX(from.facing) * FLIGHT_STEP_M;
    const nextY = y + dirY(from.facing) * FLIGHT_STEP_M;
    if (!seeThrough(grid, barriers, tileAt(grid, nextX, nextY))) break;
    x = nextX;
    y = nextY;
  }
  return { x, y };
}

/** Stairs: stepping onto one end puts the body on the other; it must step off before it can go back. */
function takeLink(grid: Grid, body: Body): void {
  const to = grid.link[tileAt(grid, body.x, body.y)] ?? -1;
  if (to < 0) {
    body.onLink = 0;
    return;
  }
  if (body.onLink === 1) return;
  body.x = centreX(to, grid.width);
  body.y = centreY(to, grid.width);
  body.onLink = 1;
}
