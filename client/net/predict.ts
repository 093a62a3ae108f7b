/**
 * The own body, ahead of the server: each input sent is stepped at once with the very function the server uses; each patch
 * rewinds to the server's truth and replays what it has not yet processed. What differs fades out over a moment instead of
 * jumping. Compared by explicit fields; the framework's own reconciler would miss quantised ones.
 */
import { move, TICK_SECONDS } from "../../shared/content/tuning.ts";
import type { Barriers, Grid } from "../../shared/sim/grid.ts";
import { type Body, type Hold, type Move, stepBody } from "../../shared/sim/movement.ts";
import type { SelfView } from "../../shared/sim/view-types.ts";
import { blendFacing } from "./ring.ts";

/** How fast a correction fades, seconds to a third. */
const SMOOTH_S = 0.065;
/** A correction beyond this is a teleport (stairs, a fire's end): shown at once, metres. */
const SNAP_M = 1.5;
/** Inputs kept for replay: two seconds. */
const KEPT = 40;

export interface DrawnBody {
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  /** Speed asked for and granted, m/s: for the walk that is drawn. */
  readonly speedMps: number;
  readonly stamina: number;
}

export interface Predictor {
  /** A move was sent as number `seq`: the body takes it. */
  sent(seq: number, m: Move): void;
  /** The server's word, with all inputs up to `acked` of numbering `epoch` in it. */
  truth(self: SelfView, acked: number, epoch: number): void;
  /** Where the body is after the last step, metres. */
  place(): { readonly x: number; readonly y: number };
  /** The body to draw, `share` (0..1) of the way from the last step to this one, `dtS` seconds after the last call. */
  draw(share: number, dtS: number): DrawnBody;
  clear(): void;
}

const zero = (): Body => ({ x: 0, y: 0, vx: 0, vy: 0, facing: 0, stamina: move.staminaS, winded: 0, onLink: 0 });

export function createPredictor(grid: Grid, barriers: Barriers): Predictor {
  let body = zero();
  let before = zero();
  let hold: Hold = { speedFactor: 0, mayRun: false, crawling: false };
  let pending: { seq: number; m: Move }[] = [];
  let known = false;
  let numbering = -1;
  let errorX = 0;
  let errorY = 0;

  function step(m: Move): void {
    before = { ...body };
    stepBody(grid, barriers, body, m, hold);
    // Stairs are a jump: nothing in between is worth drawing.
    if (far(before, body)) before = { ...body };
  }

  return {
    sent(seq, m) {
      if (!known) return;
      pending = [...pending.slice(1 - KEPT), { seq, m }];
      step(m);
    },

    truth(self, acked, epoch) {
      const shown = { x: body.x, y: body.y };
      const wasKnown = known;
      if (epoch !== numbering) pending = [];
      numbering = epoch;
      pending = pending.filter((p) => p.seq > acked);
      hold = { speedFactor: self.speedFactor, mayRun: self.mayRun, crawling: self.crawling };
      // The six fields that a step depends on; velocity is made by the step itself.
      const { x, y, stamina, winded, onLink, facing } = self;
      body = { x, y, stamina, winded, onLink, facing, vx: 0, vy: 0 };
      for (const { m } of pending) step(m);
      known = true;
      const dx = shown.x - body.x;
      const dy = shown.y - body.y;
      // Nothing to replay: the step under way goes on being drawn, moved by what was corrected.
      if (pending.length === 0) before = { ...before, x: before.x - dx, y: before.y - dy };
      const jumped = !wasKnown || Math.abs(dx) > SNAP_M || Math.abs(dy) > SNAP_M;
      if (jumped) before = { ...body };
      errorX = jumped ? 0 : errorX + dx;
      errorY = jumped ? 0 : errorY + dy;
    },

    place: () => ({ x: body.x, y: body.y }),

    draw(share, dtS) {
      const keep = Math.exp(-dtS / SMOOTH_S);
      errorX *= keep;
      errorY *= keep;
      return {
        x: before.x + (body.x - before.x) * share + errorX,
        y: before.y + (body.y - before.y) * share + errorY,
        facing: blendFacing(before.facing, body.facing, share),
        speedMps: Math.hypot(body.x - before.x, body.y - before.y) / TICK_SECONDS,
        stamina: body.stamina,
      };
    },

    clear() {
      pending = [];
      known = false;
      errorX = 0;
      errorY = 0;
    },
  };
}

function far(a: Body, b: Body): boolean {
  return Math.abs(a.x - b.x) > SNAP_M || Math.abs(a.y - b.y) > SNAP_M;
}
