/**
 * The one Phaser scene: loads the two atlases, keeps brushes, light map, camera and filter, and turns the newest snapshot into a
 * picture each frame. It holds no state of the game: what a snapshot does not say is not drawn.
 */
import Phaser from "phaser";
import { sight } from "../../shared/content/tuning.ts";
import { CameraWork, within, zoomFor } from "../view/camera.ts";
import { LightField } from "../view/light-field.ts";
import { LightMap } from "../view/light-map.ts";
import { sagAt } from "../view/onset.ts";
import { METRE } from "../view/paint.ts";
import { Painter } from "../view/painter.ts";
import type { Picture } from "../view/picture.ts";
import { PLATES, paintPlates } from "../view/plates.ts";
import { addDread, type Dread } from "../view/post.ts";
import { QUALITY_SETTINGS, type QualitySettings } from "../view/quality.ts";
import type { StageRound, WorldComfort, WorldSnapshot } from "../view/snapshot.ts";
import { GROUND_ART, LIVE_ART, WorldSet } from "./world-set.ts";

const DEPTH = { ground: 3, light: 10, bodies: 100, glow: 9000, signs: 9500, plates: 9600 };
const BEHIND = 0x040608;
const GRAIN = 0.075;
const LONGEST_STEP_S = 0.1;

/** Where snapshots come from: asked once a frame. */
export type SnapshotSource = () => WorldSnapshot | null;

type MutablePicture = { -readonly [K in keyof Picture]: Picture[K] };

export class WorldScene extends Phaser.Scene {
  readonly camera = new CameraWork();
  /** Where the picture would begin if the camera neither leaned nor shook, world pixels. */
  readonly still = { x: 0, y: 0 };
  comfort: WorldComfort = { flashes: true, shake: true, motion: true, gore: 2 };

  private readonly assets: string;
  private readonly source: SnapshotSource;
  private readonly onReady: (error: Error | null) => void;
  private settings: QualitySettings = QUALITY_SETTINGS.high;
  private readonly field = new LightField();
  private lightMap!: LightMap;
  private dread!: Dread;
  private painters: Painter[] = [];
  private picture!: MutablePicture;
  private set: WorldSet | null = null;
  private lastS = Number.NaN;
  private failed: string | null = null;

  constructor(assets: string, source: SnapshotSource, onReady: (error: Error | null) => void) {
    super("world");
    this.assets = assets;
    this.source = source;
    this.onReady = onReady;
  }

  preload(): void {
    this.load.setBaseURL(this.assets);
    this.load.atlas(LIVE_ART, "atlas.webp", "atlas.json");
    this.load.atlas(GROUND_ART, "ground.webp", "ground.json");
    this.load.on("loaderror", (file: { key: string }) => {
      this.failed = file.key;
    });
  }

  create(): void {
    if (this.failed !== null) {
      this.onReady(new Error(`The picture "${this.failed}" did not load.`));
      return;
    }
    this.cameras.main.setBackgroundColor(BEHIND);
    this.field.sightPx = sight.rangeM * METRE;
    this.lightMap = new LightMap(this, this.field, DEPTH.light);
    this.dread = addDread(this);
    paintPlates(this, LIVE_ART, []);
    const brush = (texture: string, depth: number, more: { sorted?: boolean; additive?: boolean } = {}) => {
      const painter = new Painter(this, texture, { depth, ...more });
      this.painters.push(painter);
      return painter;
    };
    this.picture = {
      timeS: 0,
      dt: 0,
      view: { x: 0, y: 0, width: 1, height: 1 },
      perCss: 1,
      light: this.field,
      ground: brush(LIVE_ART, DEPTH.ground),
      bodies: brush(LIVE_ART, DEPTH.bodies, { sorted: true }),
      glow: brush(LIVE_ART, DEPTH.glow, { additive: true }),
      signs: brush(LIVE_ART, DEPTH.signs),
      plates: brush(PLATES, DEPTH.plates),
      comfort: this.comfort,
    };
    this.onReady(null);
  }

  /** Builds a map and table in place of what was there. */
  build(round: StageRound): void {
    this.set?.destroy();
    paintPlates(this, LIVE_ART, round.roster);
    this.set = new WorldSet(this, round, this.settings, this.comfort.gore);
    this.camera.cut();
    this.lastS = Number.NaN;
  }

  /** Canvas size in device pixels and device pixels per CSS pixel. */
  layout(width: number, height: number, dpr: number, settings: QualitySettings): void {
    this.settings = settings;
    this.field.maxLights = settings.lights;
    const zoom = zoomFor(width, height);
    this.cameras.main.setSize(width, height).setZoom(zoom);
    this.picture.perCss = dpr / zoom;
    this.lightMap.resize(width * settings.lightScale, height * settings.lightScale);
    this.dread.active = settings.post;
    this.dread.light = this.lightMap.texture;
  }

  setComfort(comfort: WorldComfort): void {
    const repaint = comfort.gore > 0 !== this.comfort.gore > 0;
    this.comfort = comfort;
    this.picture.comfort = comfort;
    if (repaint) this.set?.ground.setGore(comfort.gore);
  }

  /** World pixels the camera shows now. */
  get view(): Readonly<{ x: number; y: number; width: number; height: number }> {
    return this.picture.view;
  }

  override update(): void {
    const snapshot = this.source();
    if (!snapshot || !this.set) return;
    const { comfort, picture } = this;
    const since = snapshot.timeS - this.lastS;
    picture.dt = Number.isFinite(since) ? Math.min(LONGEST_STEP_S, Math.max(0, since)) : 0;
    picture.timeS = snapshot.timeS;
    this.lastS = snapshot.timeS;

    this.aimCamera(snapshot);
    this.set.ground.update(picture.view);
    this.set.setDoors(this.field, snapshot.doors);
    const eyes = snapshot.fog ? (snapshot.self ?? snapshot.look) : undefined;
    const eye = eyes ? { x: eyes.x * METRE, y: eyes.y * METRE - 6 } : null;
    this.field.ambient = 0.45 + 0.55 * sagAt(snapshot.onsetS, comfort.flashes);
    this.field.aim(eye, this.set.lights.gather(snapshot, snapshot.timeS, comfort.flashes), picture.view);
    this.lightMap.update(picture.view, snapshot.timeS);
    this.set.draw(picture, snapshot, comfort.motion ? this.settings.motes : 0);
    for (const painter of this.painters) painter.flush();
    this.tone(snapshot);
  }

  private aimCamera(snapshot: WorldSnapshot): void {
    const { comfort, picture } = this;
    const target = snapshot.look ?? snapshot.self ?? { x: 0, y: 0 };
    const facing = snapshot.look || !snapshot.self ? null : snapshot.self.facing;
    this.camera.step(
      target,
      facing,
      snapshot.self?.ahead ?? 1,
      picture.dt,
      snapshot.timeS,
      comfort.motion,
      comfort.shake,
    );
    const camera = this.cameras.main;
    const size = this.set?.sizePx ?? { width: 0, height: 0 };
    const shown = { width: camera.width / camera.zoom, height: camera.height / camera.zoom };
    camera.centerOn(
      within(this.camera.x, shown.width, size.width) + this.camera.throwX,
      within(this.camera.y, shown.height, size.height) + this.camera.throwY,
    );
    this.still.x = within(this.camera.stillX, shown.width, size.width) - shown.width / 2;
    this.still.y = within(this.camera.stillY, shown.height, size.height) - shown.height / 2;
    // Its view is needed now, for the light map, and not only when it renders.
    (camera as unknown as { preRender(): void }).preRender();
    const { x, y, width, height } = camera.worldView;
    Object.assign(picture.view, { x, y, width, height });
  }

  /** The filter's share of the snapshot: fear at the edges, the slit of a locker. */
  private tone(snapshot: WorldSnapshot): void {
    const { dread, comfort } = this;
    const heart = comfort.flashes ? 0.8 + 0.2 * Math.sin(snapshot.timeS * (4 + snapshot.fear * 5)) : 0.9;
    dread.fear = Math.min(1, snapshot.fear * 0.95) * heart;
    dread.grain = comfort.flashes ? GRAIN : 0;
    dread.shut = snapshot.self?.pose === "hidden" ? 0.7 : 0;
    dread.timeS = snapshot.timeS;
  }
}
