/**
 * Everything that is built once for a map and a table: baked ground, walls, furniture, actors, lights. A round or a backdrop has one;
 * the scene throws it away and builds the next.
 */
import type Phaser from "phaser";
import { drawDoors, drawGates } from "../view/doors.ts";
import { TILE_PX } from "../view/frames.ts";
import { Furniture } from "../view/furniture.ts";
import { Ground } from "../view/ground.ts";
import { Infected } from "../view/infected.ts";
import type { LightField } from "../view/light-field.ts";
import { Lights } from "../view/lights.ts";
import { drawMotes } from "../view/motes.ts";
import { doorSegments, doorStopsSight, wallSegments } from "../view/occluders.ts";
import { People } from "../view/people.ts";
import type { Picture } from "../view/picture.ts";
import type { QualitySettings } from "../view/quality.ts";
import { drawSigns } from "../view/signs.ts";
import type { StageRound, WorldSnapshot } from "../view/snapshot.ts";
import { drawThings } from "../view/things.ts";
import { Walls } from "../view/walls.ts";

export const LIVE_ART = "live";
export const GROUND_ART = "ground";
const GROUND_DEPTH = 0;

export class WorldSet {
  readonly ground: Ground;
  readonly lights: Lights;
  private readonly round: StageRound;
  private readonly walls: Walls;
  private readonly furniture: Furniture;
  private readonly people: People;
  private readonly infected: Infected;
  private readonly wallOutline: readonly number[];
  /** Which doors stop sight, as the occluders were last built. */
  private shut: boolean[] | null = null;

  constructor(scene: Phaser.Scene, round: StageRound, settings: QualitySettings, gore: number) {
    const { map, publicSeed } = round;
    const art = { ground: GROUND_ART, live: LIVE_ART };
    this.round = round;
    this.ground = new Ground(scene, map, art, publicSeed, settings.groundTilePx, gore, GROUND_DEPTH);
    this.walls = new Walls(map);
    this.furniture = new Furniture(map);
    this.people = new People(round);
    this.infected = new Infected(round);
    this.lights = new Lights(round);
    this.wallOutline = wallSegments(map);
  }

  /** The whole map, world pixels. */
  get sizePx(): { width: number; height: number } {
    const { height, width } = this.round.map;
    return { width: width * TILE_PX, height: height * TILE_PX };
  }

  /** Doors that moved let light through or stop it: rebuilds the outlines when one did. */
  setDoors(field: LightField, known: ArrayLike<number>): void {
    const { map } = this.round;
    const shut = map.doors.map((_, i) => doorStopsSight(known, i));
    if (this.shut?.every((was, i) => was === shut[i])) return;
    this.shut = shut;
    field.setOccluders(Float32Array.from([...this.wallOutline, ...doorSegments(map, known)]));
  }

  /** Puts the whole snapshot on the picture's brushes. */
  draw(picture: Picture, snapshot: WorldSnapshot, motes: number): void {
    const { map } = this.round;
    this.walls.draw(picture);
    this.furniture.draw(picture, snapshot);
    drawDoors(picture, map, snapshot.doors);
    drawGates(picture, map, snapshot.gate);
    drawThings(picture, this.round, snapshot);
    this.people.draw(picture, snapshot);
    this.infected.draw(picture, snapshot);
    this.lights.drawHalos(picture, snapshot);
    drawMotes(picture, motes, this.round.publicSeed);
    drawSigns(picture, snapshot);
  }

  destroy(): void {
    this.ground.destroy();
  }
}
