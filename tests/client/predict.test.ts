/** The own body ahead of the server: same inputs, same place; what differs is made good without a jump; stairs are a jump. */
import { beforeEach, describe, expect, test } from "vitest";
import { doorIsOpen, fillBarriers } from "../../client/net/barriers.ts";
import { createPredictor, type Predictor } from "../../client/net/predict.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { createGrid } from "../../shared/sim/grid.ts";
import { type Body, Button, type Move, stepBody } from "../../shared/sim/movement.ts";
import type { SelfView } from "../../shared/sim/view-types.ts";

const map = mapById("school");
const grid = createGrid(map);
const barriers = new Uint8Array(map.width * map.height);
const HOLD = { speedFactor: 1, mayRun: true, crawling: false };
const spawn = map.assembly[0]?.spawns[0] ?? { x: 2.5, y: 2.5 };

const EAST: Move = { mx: 127, my: 0, aim: 0, buttons: 0 };
const RUN_SOUTH: Move = { mx: 0, my: 127, aim: 0, buttons: Button.run };

/** The server's side of the story: a body stepped by the same function, `behind` inputs late. */
class Server {
  readonly body: Body = { ...spawn, vx: 0, vy: 0, facing: 0, stamina: 6, winded: 0, onLink: 0 };
  acked = 0;

  take(moves: readonly Move[], upTo: number): void {
    for (; this.acked < upTo; this.acked++) stepBody(grid, barriers, this.body, moves[this.acked] as Move, HOLD);
  }

  get view(): SelfView {
    return { ...this.body, ...HOLD } as unknown as SelfView;
  }
}

let server: Server;
let predictor: Predictor;
const drawn = () => predictor.draw(1, 0);

beforeEach(() => {
  fillBarriers(barriers, grid, new Uint8Array(map.doors.length), { index: -1, open: false });
  server = new Server();
  predictor = createPredictor(grid, barriers);
  predictor.truth(server.view, 0, 0);
});

describe("prediction", () => {
  test("the body moves with the input, long before the server has heard of it", () => {
    predictor.sent(1, EAST);
    expect(drawn().x).toBeGreaterThan(spawn.x);
    expect(server.body.x).toBe(spawn.x);
  });

  test("with the same inputs, four on the way, both agree to the last digit", () => {
    const moves = [...Array(20).fill(EAST), ...Array(20).fill(RUN_SOUTH)] as Move[];
    moves.forEach((move, i) => {
      predictor.sent(i + 1, move);
      server.take(moves, Math.max(0, i - 3));
      predictor.truth(server.view, server.acked, 0);
    });
    server.take(moves, moves.length);
    predictor.truth(server.view, server.acked, 0);
    const { x, y } = drawn();
    expect(x).toBeCloseTo(server.body.x, 10);
    expect(y).toBeCloseTo(server.body.y, 10);
  });

  test("a shove by the server is made good over a moment, not at once", () => {
    predictor.sent(1, EAST);
    const before = drawn().x;
    server.take([EAST], 1);
    server.body.x += 0.5;
    predictor.truth(server.view, 1, 0);
    expect(drawn().x).toBeCloseTo(before, 5);
    const shown = predictor.draw(1, 0.065).x;
    expect(shown).toBeGreaterThan(before);
    expect(shown).toBeLessThan(server.body.x);
    expect(predictor.draw(1, 5).x).toBeCloseTo(server.body.x, 3);
  });

  test("a teleport is shown at once", () => {
    server.body.x += 10;
    predictor.truth(server.view, 0, 0);
    expect(drawn().x).toBe(server.body.x);
  });

  test("a new connection counts from one: what was on the way is forgotten", () => {
    for (let i = 1; i <= 5; i++) predictor.sent(i, EAST);
    predictor.truth(server.view, 0, 1);
    expect(predictor.draw(1, 10).x).toBeCloseTo(spawn.x, 3);
  });
});

describe("what blocks the way", () => {
  test("a door never seen is closed; an open or broken one is not", () => {
    expect([0, 1, 2, 3, 5, 9].map(doorIsOpen)).toEqual([false, false, true, false, true, false]);
  });

  test("closed doors and gates stand on their tiles, the open gate does not", () => {
    const doors = new Uint8Array(map.doors.length).fill(2);
    fillBarriers(barriers, grid, doors, { index: 0, open: true });
    expect(map.doors.every((door) => door.tiles.every((tile) => barriers[tile] === 0))).toBe(true);
    expect(map.gates[0]?.tiles.every((tile) => barriers[tile] === 0)).toBe(true);
    expect(map.gates[1]?.tiles.every((tile) => barriers[tile] === 1)).toBe(true);
  });
});
