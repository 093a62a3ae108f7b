/**
 * Every drawing of the two atlases by frame name. The names come from client/view/frames.ts, so a frame that is listed
 * there and has no drawing here is a missing case the tests catch.
 */
import {
  ARM_ACTS,
  armsFrame,
  CRAWL_STEPS,
  crawlFrame,
  DEAD_ARM_ACTS,
  deadArmsFrame,
  deadHandsFrame,
  deadTorsoFrame,
  FACE_HEIGHT_PX,
  FACES,
  FLOOR_VARIANTS,
  type FloorKind,
  FACE_MOODS,
  faceFrame,
  floorFrame,
  hairFrame,
  handsFrame,
  hatFrame,
  INFECTED_FRAMES,
  INFECTED_KINDS,
  infectedFrame,
  LEG_STEPS,
  legsFrame,
  SHARED_FACES,
  SIDES,
  sharedFaceFrame,
  skullFrame,
  TILE_PX,
  torsoFrame,
  wallFrame,
  wearFrame,
} from "../view/frames.ts";
import { FACE_KINDS, HAIR_KINDS, HAT_KINDS, WEAR_KINDS } from "../view/looks.ts";
import { arms, crawl, deadArms, deadHands, deadTorso, hands, legs, torso } from "./art/body.ts";
import { face, sharedFace } from "./art/faces.ts";
import { hair, skull } from "./art/hair.ts";
import { hat } from "./art/hats.ts";
import { infected } from "./art/infected.ts";
import { TINTED } from "./art/palette.ts";
import { at, type Drawing } from "./art/svg.ts";
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

/** The atlas of everything that is drawn live. */
export function liveDrawings(): Map<string, Drawing> {
  const horde = INFECTED_KINDS.flatMap((kind) =>
    SIDES.flatMap((side) =>
      INFECTED_FRAMES.map((frame): [string, Drawing] => [infectedFrame(kind, side, frame), infected(kind, side, frame)]),
    ),
  );
  return new Map([...people(), ...horde]);
}
