/**
 * Doors and gates as last known: shut, open, barricaded, broken, locked. The leaf stands among the standing things, so that one walks
 * behind and in front of it; that it also stops the light is in occluders.ts.
 */
import type { DoorData, GateData, MapData } from "../../shared/content/maps/format.ts";
import {
  barricadeFrame,
  type DoorState,
  doorFrame,
  effectFrame,
  type GateState,
  gateFrame,
  lockMarkFrame,
  TILE_PX,
} from "./frames.ts";
import { thingTone } from "./lighting.ts";
import { DOOR_BARRICADED, DOOR_BROKEN, DOOR_LOCKED, DOOR_OPEN, doorBits } from "./occluders.ts";
import { rgb } from "./paint.ts";
import { inView, type Picture } from "./picture.ts";
import type { WorldSnapshot } from "./snapshot.ts";

const LOCK_RED = 0xff5040;

export function drawDoors(picture: Picture, map: MapData, known: ArrayLike<number>): void {
  map.doors.forEach((door, i) => {
    drawDoor(picture, map, door, doorBits(known, i));
  });
}

function stateOf(bits: number): DoorState {
  if ((bits & DOOR_BROKEN) !== 0) return "broken";
  return (bits & DOOR_OPEN) !== 0 ? "open" : "closed";
}

function drawDoor(picture: Picture, map: MapData, door: DoorData, bits: number): void {
  const state = stateOf(bits);
  door.tiles.forEach((tile, leaf) => {
    const x = ((tile % map.width) + 0.5) * TILE_PX;
    const y = (Math.floor(tile / map.width) + 1) * TILE_PX;
    if (!inView(picture.view, x, y, 60, 110)) return;
    const horizontal = door.axis === "horizontal";
    const s = picture.light.sample(x, y + (horizontal ? 6 : -TILE_PX / 2));
    const tone = thingTone(s);
    const tint = rgb(tone.r, tone.g, tone.b);
    // One walks in front of a shut leaf, and over the sill of an open one.
    const order = state === "closed" && horizontal ? y - 1 : y - TILE_PX + 2;
    const flipX = horizontal && leaf % 2 === 1;
    const add = (frame: string, above: number) => {
      const quad = picture.bodies.quad(frame, x, y, order + above);
      quad.tint = tint;
      quad.flipX = flipX;
    };
    add(doorFrame(door.axis, state), 0);
    if ((bits & DOOR_BARRICADED) !== 0) add(barricadeFrame(door.axis), 0.2);
    if ((bits & DOOR_LOCKED) !== 0 && state === "closed") {
      add(lockMarkFrame(door.axis), 0.3);
      const glow = picture.glow.quad(effectFrame("glow"), x, y - 22);
      glow.tint = LOCK_RED;
      glow.alpha = 0.1 * s.seen;
      glow.scaleX = 0.5;
      glow.scaleY = 0.5;
    }
  });
}

/** All gates of the fence; the announced one works its way open. */
export function drawGates(picture: Picture, map: MapData, gate: WorldSnapshot["gate"]): void {
  map.gates.forEach((data, i) => {
    const announced = i === gate.index;
    drawGate(picture, map, data, announced ? (gate.open ? "open" : "opening") : "closed");
  });
}

function drawGate(picture: Picture, map: MapData, gate: GateData, state: GateState): void {
  gate.tiles.forEach((tile, leaf) => {
    const x = ((tile % map.width) + 0.5) * TILE_PX;
    const y = (Math.floor(tile / map.width) + 1) * TILE_PX;
    if (!inView(picture.view, x, y, 60, 110)) return;
    const tone = thingTone(picture.light.sample(x, y + 4));
    const quad = picture.bodies.quad(gateFrame(gate.axis, state), x, y, state === "open" ? y - TILE_PX : y - 2);
    quad.tint = rgb(tone.r, tone.g, tone.b);
    quad.flipX = gate.axis === "horizontal" && leaf % 2 === 1;
  });
}
