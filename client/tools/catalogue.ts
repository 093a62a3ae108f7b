/**
 * Every drawing of the two atlases by frame name. The names come from client/view/frames.ts, so a frame that is listed
 * there and has no drawing here is a missing case the tests catch.
 */
import {
  ARM_ACTS,
  armsFrame,
  barricadeFrame,
  CLAWS,
  CRAWL_STEPS,
  crawlFrame,
  DEAD_ARM_ACTS,
  DECALS,
  DOOR_STATES,
  deadArmsFrame,
  deadHandsFrame,
  deadTorsoFrame,
  decalFrame,
  doorFrame,
  EFFECTS,
  effectFrame,
  FACE_MOODS,
  FACES,
  FENCE_POST,
  FIST,
  FLOOR_VARIANTS,
  type FloorKind,
  faceFrame,
  fenceFrame,
  floorFrame,
  GATE_STATES,
  GLYPHS,
  GROUND_ITEMS,
  gateFrame,
  glyphFrame,
  HEAD_MARKS,
  hairFrame,
  handsFrame,
  hatFrame,
  headMarkFrame,
  INFECTED_FRAMES,
  INFECTED_KINDS,
  infectedFrame,
  itemFrame,
  LEG_STEPS,
  legsFrame,
  lockMarkFrame,
  POOL,
  type PropKind,
  propFrame,
  runnerFrames,
  SHARED_FACES,
  SIDES,
  sharedFaceFrame,
  showsFrom,
  skullFrame,
  TRUNK_MARKS,
  torsoFrame,
  trunkMarkFrame,
  WHITE,
  wallFrame,
  wearFrame,
} from "../view/frames.ts";
import { FACE_KINDS, HAIR_KINDS, HAT_KINDS, WEAR_KINDS } from "../view/looks.ts";
import { arms, crawl, hands, legs, torso } from "./art/body.ts";
import { decals } from "./art/decals.ts";
import { barricade, door, fence, fencePost, gate, lockMark } from "./art/doors.ts";
import { effects, glyph } from "./art/effects.ts";
import { face, sharedFace } from "./art/faces.ts";
import { floor } from "./art/floors.ts";
import { hair, skull } from "./art/hair.ts";
import { hat } from "./art/hats.ts";
import { infected } from "./art/infected.ts";
import { item } from "./art/items.ts";
import { claws, fist, headMark, pool, trunkMark } from "./art/mutants.ts";
import { TINTED } from "./art/palette.ts";
import { ARMY } from "./art/props-army.ts";
import { ROOMS } from "./art/props-rooms.ts";
import { SCHOOL } from "./art/props-school.ts";
import { STUDY } from "./art/props-study.ts";
import { at, type Drawing, fill } from "./art/svg.ts";
import { deadArms, deadHands, deadTorso } from "./art/turned.ts";
import { wall } from "./art/walls.ts";
import { wear } from "./art/wear.ts";

/** Body parts stand on the feet. */
const bodyPart = (body: string): Drawing => ({ width: 64, height: 96, pivotX: 32, pivotY: 90, body });
/** Head parts are drawn around (0, 0). */
const headPart = (body: string): Drawing => ({ width: 72, height: 72, pivotX: 36, pivotY: 36, body: at(36, 36, body) });

function people(): [string, Drawing][] {
  const list: [string, Drawing][] = [];
  const add = (name: string, drawing: Drawing) => list.push([name, drawing]);
  for (const side of SIDES) {
    add(torsoFrame(side), bodyPart(torso(side, TINTED)));
    add(deadTorsoFrame(side), bodyPart(deadTorso(side, TINTED)));
    add(skullFrame(side, false), headPart(skull(side, false, TINTED)));
    add(skullFrame(side, true), headPart(skull(side, true, TINTED)));
    for (const step of LEG_STEPS) add(legsFrame(side, step), bodyPart(legs(side, step, TINTED)));
    for (const act of ARM_ACTS) {
      add(armsFrame(side, act), bodyPart(arms(side, act, TINTED)));
      add(handsFrame(side, act), bodyPart(hands(side, act, TINTED)));
    }
    for (const act of DEAD_ARM_ACTS) {
      add(deadArmsFrame(side, act), bodyPart(deadArms(side, act, TINTED)));
      add(deadHandsFrame(side, act), bodyPart(deadHands(side, act, TINTED)));
    }
    for (const kind of WEAR_KINDS) if (kind !== "none") add(wearFrame(kind, side), bodyPart(wear(kind, side)));
    for (const kind of HAIR_KINDS) if (kind !== "none") add(hairFrame(kind, side), headPart(hair(kind, side, TINTED)));
    for (const kind of HAT_KINDS) if (kind !== "none") add(hatFrame(kind, side), headPart(hat(kind, side, TINTED)));
    if (side === "up") continue;
    for (const kind of SHARED_FACES) add(sharedFaceFrame(kind, side), headPart(sharedFace(kind, side)));
    FACE_KINDS.forEach((kind, i) => {
      for (const mood of FACE_MOODS) add(faceFrame(i, mood, side), headPart(face(kind, mood, side)));
    });
  }
  for (const step of CRAWL_STEPS) {
    for (const part of ["legs", "torso", "arms", "hands"] as const) {
      add(crawlFrame(part, step), bodyPart(crawl(part, step, TINTED)));
    }
  }
  return list;
}

const AXES = ["horizontal", "vertical"] as const;

function things(): [string, Drawing][] {
  const props = Object.entries({ ...SCHOOL, ...STUDY, ...ROOMS, ...ARMY }).map(
    ([kind, [width, height, body]]): [string, Drawing] => [
      propFrame(kind as PropKind),
      { width, height, pivotX: width / 2, pivotY: height, body },
    ],
  );
  const doors = AXES.flatMap((axis): [string, Drawing][] => [
    ...DOOR_STATES.map((state): [string, Drawing] => [doorFrame(axis, state), door(axis, state)]),
    ...GATE_STATES.map((state): [string, Drawing] => [gateFrame(axis, state), gate(axis, state)]),
    [barricadeFrame(axis), barricade(axis)],
    [lockMarkFrame(axis), lockMark(axis)],
    [fenceFrame(axis), fence(axis)],
  ]);
  const white: Drawing = { width: 4, height: 4, pivotX: 2, pivotY: 2, body: fill(0, 0, 4, 4, "#ffffff") };
  return [
    [WHITE, white],
    [FENCE_POST, fencePost],
    [FIST, fist],
    [POOL, pool],
    [CLAWS, claws],
    ...doors,
    ...props,
    ...GROUND_ITEMS.map((kind): [string, Drawing] => [
      itemFrame(kind),
      { width: 26, height: 26, pivotX: 13, pivotY: 25, body: item(kind) },
    ]),
    ...EFFECTS.map((kind): [string, Drawing] => [effectFrame(kind), effects[kind]()]),
    ...GLYPHS.map((kind): [string, Drawing] => [glyphFrame(kind), glyph(kind)]),
  ];
}

/** The atlas of everything that is drawn live. */
export function liveDrawings(): Map<string, Drawing> {
  const bodies = SIDES.flatMap((side) => [
    ...runnerFrames(side).map((frame): [string, Drawing] => [
      infectedFrame("runner", side, frame),
      infected("runner", side, frame),
    ]),
    ...HEAD_MARKS.filter((kind) => showsFrom(kind, side)).map((kind): [string, Drawing] => [
      headMarkFrame(kind, side),
      headPart(headMark(kind, side)),
    ]),
    ...TRUNK_MARKS.map((kind): [string, Drawing] => [trunkMarkFrame(kind, side), trunkMark(kind, side)]),
  ]);
  const horde = INFECTED_KINDS.flatMap((kind) =>
    SIDES.flatMap((side) =>
      INFECTED_FRAMES.map((frame): [string, Drawing] => [
        infectedFrame(kind, side, frame),
        infected(kind, side, frame),
      ]),
    ),
  );
  return new Map([...people(), ...horde, ...bodies, ...things()]);
}

/** The atlas of everything that is baked into the ground. */
export function groundDrawings(): Map<string, Drawing> {
  const floors = (Object.entries(FLOOR_VARIANTS) as [FloorKind, number][]).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, variant): [string, Drawing] => [floorFrame(kind, variant), floor(kind, variant)]),
  );
  return new Map([
    ...floors,
    ...FACES.map((kind): [string, Drawing] => [wallFrame(kind), wall(kind)]),
    ...DECALS.map((kind): [string, Drawing] => [decalFrame(kind), decals[kind]()]),
  ]);
}
