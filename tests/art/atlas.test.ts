/** The committed pictures against their contract: every promised frame is there, placed well, and the whole is light enough. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  ART_SCALE,
  CLAWS,
  FACE_HEIGHT_PX,
  floorFrame,
  groundFrames,
  INFECTED_KINDS,
  infectedFrame,
  liveFrames,
  POOL,
  SEAT_STYLES,
  TILE_PX,
  wallFrame,
} from "../../client/view/frames.ts";
import { headJoint } from "../../client/view/infected-joints.ts";
import { LATECOMER_LOOKS, LOOKS, PHOTO_LOOKS } from "../../client/view/looks.ts";
import { MUTANTS, markLayers } from "../../client/view/mutants.ts";
import {
  type Facing,
  infectedPose,
  infectedPoseFrame,
  MAX_LAYERS,
  personLayers,
  sideOf,
  turnedLayers,
} from "../../client/view/puppet.ts";
import { CHARACTERS, LATECOMERS } from "../../shared/content/characters.ts";
import { MUTATIONS, POSES, ZOMBIE_POSES } from "../../shared/content/ids.ts";

const ASSETS = join(import.meta.dirname, "../../client/public/assets");

interface Frame {
  readonly frame: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly spriteSourceSize: { readonly x: number; readonly y: number };
  readonly pivot: { readonly x: number; readonly y: number };
}
interface Atlas {
  readonly frames: Record<string, Frame>;
  readonly meta: {
    readonly image: string;
    readonly scale: number;
    readonly size: { readonly w: number; readonly h: number };
  };
}
const atlas = (name: string) => JSON.parse(readFileSync(join(ASSETS, `${name}.json`), "utf8")) as Atlas;
const bytes = (file: string) => statSync(join(ASSETS, file)).size;

const live = atlas("atlas");
const ground = atlas("ground");
const FACINGS: readonly Facing[] = ["down", "up", "left", "right"];
/** Where the feet are in the frame of an infected, world pixels from its top. */
const FEET_Y = 106;
const BEATS = [0, 0.25, 0.5, 0.75];

describe("the atlases", () => {
  it.each([
    ["atlas", live, liveFrames()],
    ["ground", ground, groundFrames()],
  ] as const)("%s holds exactly the frames it promises", (_, { frames }, promised) => {
    expect(Object.keys(frames).sort()).toEqual([...promised].sort());
  });

  it.each([
    ["atlas", live],
    ["ground", ground],
  ] as const)("%s is one page that fits a phone, and every frame lies on it with some picture in it", async (_, page) => {
    const { width, height } = await sharp(join(ASSETS, page.meta.image)).metadata();
    expect({ w: width, h: height }).toEqual(page.meta.size);
    expect(Math.max(page.meta.size.w, page.meta.size.h)).toBeLessThanOrEqual(2048);
    expect(page.meta.scale).toBe(ART_SCALE);
    for (const [name, { frame, pivot }] of Object.entries(page.frames)) {
      expect(frame.x >= 0 && frame.y >= 0 && frame.x + frame.w <= width && frame.y + frame.h <= height, name).toBe(
        true,
      );
      expect(pivot.x >= 0 && pivot.x <= 1 && pivot.y >= 0 && pivot.y <= 1, name).toBe(true);
      // Hands that the body hides are the one kind of frame that is empty on purpose.
      if (!name.startsWith("hands_up")) expect(frame.w * frame.h, name).toBeGreaterThan(1);
    }
  });

  it("floors and walls have the size of a tile", () => {
    const floor = ground.frames[floorFrame("lino", 0)];
    const wall = ground.frames[wallFrame("brick0")];
    expect([floor?.frame.w, floor?.frame.h]).toEqual([TILE_PX * ART_SCALE, TILE_PX * ART_SCALE]);
    expect([wall?.frame.w, wall?.frame.h]).toEqual([TILE_PX * ART_SCALE, FACE_HEIGHT_PX * ART_SCALE]);
  });

  it("the pictures stay light enough for a phone", () => {
    expect(bytes("atlas.webp") + bytes("ground.webp")).toBeLessThanOrEqual(700_000);
    expect(bytes("keyart.webp")).toBeLessThanOrEqual(60_000);
    expect(bytes("portraits.webp") + bytes("portraits-cloth.webp")).toBeLessThanOrEqual(100_000);
    expect(bytes("latecomers.webp") + bytes("latecomers-cloth.webp")).toBeLessThanOrEqual(100_000);
  });
});

describe("people", () => {
  it("every character of the photo and every latecomer has a look, and no two of the photo share a head", () => {
    expect(PHOTO_LOOKS).toHaveLength(CHARACTERS.length);
    expect(LATECOMER_LOOKS).toHaveLength(LATECOMERS.length);
    expect(new Set(PHOTO_LOOKS.map((look) => look.hat)).size).toBe(PHOTO_LOOKS.length);
    expect(new Set(PHOTO_LOOKS.map((look) => look.face)).size).toBe(PHOTO_LOOKS.length);
  });

  it("no two seats look alike: colour and second fill differ, and so do glyphs", () => {
    expect(new Set(SEAT_STYLES.map((seat) => `${seat.color}/${seat.trim}`)).size).toBe(12);
    expect(new Set(SEAT_STYLES.map((seat) => seat.glyph)).size).toBe(12);
  });

  it("every look, pose, facing and step is made of frames that exist", () => {
    LOOKS.forEach((look, i) => {
      const seat = SEAT_STYLES[i % SEAT_STYLES.length]!;
      for (const facing of FACINGS) {
        for (const beat of BEATS) {
          for (const pose of POSES) {
            for (const hold of ["none", "torch", "antenna"] as const) {
              const layers = personLayers(look, seat, facing, pose, beat, hold);
              expect(layers.length).toBeLessThanOrEqual(MAX_LAYERS);
              expect(layers.length > 0).toBe(pose !== "hidden");
              for (const layer of layers) expect(live.frames).toHaveProperty([layer.frame]);
            }
          }
          for (const pose of ZOMBIE_POSES) {
            for (const layer of turnedLayers(look, seat, facing, pose, beat, i))
              expect(live.frames).toHaveProperty([layer.frame]);
          }
        }
      }
    });
  });

  it("facing left is facing right in the mirror", () => {
    const [look, seat] = [LOOKS[3]!, SEAT_STYLES[3]!];
    const right = personLayers(look, seat, "right", "run", 0.5);
    const left = personLayers(look, seat, "left", "run", 0.5);
    expect(left.map((layer) => ({ ...layer, x: -layer.x, angle: -layer.angle, flipX: !layer.flipX }))).toEqual(
      right.map((layer) => ({ ...layer, x: layer.x, angle: layer.angle })),
    );
  });

  it("who has turned keeps the hat", () => {
    LOOKS.forEach((look, i) => {
      const seat = SEAT_STYLES[i % SEAT_STYLES.length]!;
      const frames = turnedLayers(look, seat, "down", "hunt", 0, i).map((layer) => layer.frame);
      if (look.hat !== "none") expect(frames).toContain(`hat_${look.hat}_down`);
    });
  });
});

describe("the infected", () => {
  it("every kind has a frame for every pose, facing and step", () => {
    for (const kind of INFECTED_KINDS) {
      for (const facing of FACINGS) {
        for (const beat of BEATS) {
          for (const pose of ZOMBIE_POSES)
            expect(live.frames).toHaveProperty([infectedPoseFrame(kind, facing, pose, beat)]);
        }
      }
    }
  });

  it("every mutation is made of frames that exist on every body, facing and step, and nothing promised is unused", () => {
    const used = new Set<string>();
    for (const id of MUTATIONS) {
      const mutant = MUTANTS[id];
      for (const kind of mutant.body ? [mutant.body] : INFECTED_KINDS) {
        for (const facing of FACINGS) {
          for (const beat of BEATS) {
            for (const pose of ZOMBIE_POSES) {
              expect(live.frames).toHaveProperty([infectedPoseFrame(kind, facing, pose, beat)]);
              const side = sideOf(facing);
              for (const part of markLayers(mutant, kind, side, infectedPose(kind, side, pose, beat)))
                used.add(part.frame);
            }
          }
        }
      }
    }
    for (const frame of used) expect(live.frames).toHaveProperty([frame]);
    const promised = liveFrames().filter((name) => name.startsWith("mark_") && name !== POOL && name !== CLAWS);
    expect(promised.filter((name) => !used.has(name))).toEqual([]);
  });

  it("have their heads where the skeleton says: the painted head begins above it", () => {
    for (const kind of INFECTED_KINDS) {
      const { frame, spriteSourceSize } = live.frames[infectedFrame(kind, "down", "stand")]!;
      const topPx = FEET_Y - spriteSourceSize.y / ART_SCALE;
      expect(frame.h).toBeGreaterThan(0);
      const head = headJoint(kind, "down", "stand");
      expect(topPx + head.y).toBeGreaterThan(8);
      expect(topPx + head.y).toBeLessThan(24);
    }
  });

  it("are wider and lower than people as black shapes: hunched, arms forward", () => {
    const person = live.frames.torso_side!;
    const zombie = live.frames.zed_pupil_side_a!;
    expect(zombie.frame.w).toBeGreaterThan(person.frame.w * 1.8);
    const personHeightPx = 76;
    expect(zombie.frame.h / ART_SCALE).toBeLessThan(personHeightPx);
  });
});
