/**
 * A Brush on Phaser: everything handed in for a picture becomes Images of one texture at one depth, so that a whole group is one draw
 * call however mixed its contents. The images are a pool in a fixed order; a sorted painter lays its quads by their `order`.
 */
import Phaser from "phaser";
import { ART_SCALE, WHITE } from "./frames.ts";
import type { Brush, Quad } from "./paint.ts";

/** The inner 2 x 2 px of the white square: stretching it must not fade at its edges. */
const INK = "ink";
const INK_PX = 2;

export interface PainterOptions {
  readonly depth: number;
  /** Lay quads by `order` instead of as they come. */
  readonly sorted?: boolean;
  readonly additive?: boolean;
}

export class Painter implements Brush {
  private readonly scene: Phaser.Scene;
  private readonly texture: Phaser.Textures.Texture;
  private readonly options: PainterOptions;
  private readonly quads: Quad[] = [];
  private readonly images: Phaser.GameObjects.Image[] = [];
  private readonly frames = new Map<string, Phaser.Textures.Frame | null>();
  private readonly spare: Quad = newQuad();
  private used = 0;

  constructor(scene: Phaser.Scene, textureKey: string, options: PainterOptions) {
    this.scene = scene;
    this.texture = scene.textures.get(textureKey);
    this.options = options;
    const white = this.texture.has(WHITE) ? this.texture.get(WHITE) : null;
    if (white && !this.texture.has(INK)) {
      const ink = this.texture.add(INK, 0, white.cutX + 1, white.cutY + 1, INK_PX, INK_PX);
      // Images of the pool change frames: one without a pivot of its own would keep the last one's.
      if (ink) Object.assign(ink, { customPivot: true, pivotX: 0.5, pivotY: 0.5 });
    }
  }

  quad(frame: string, x: number, y: number, order = 0): Quad {
    if (!this.frameOf(frame)) return this.spare;
    let quad = this.quads[this.used];
    if (!quad) {
      quad = newQuad();
      this.quads.push(quad);
    }
    this.used++;
    quad.frame = frame;
    quad.x = x;
    quad.y = y;
    quad.order = order;
    quad.tint = 0xffffff;
    quad.alpha = 1;
    quad.scaleX = 1;
    quad.scaleY = 1;
    quad.turn = 0;
    quad.flipX = false;
    return quad;
  }

  rect(x: number, y: number, width: number, height: number, order = 0): Quad {
    const quad = this.quad(INK, x + width / 2, y + height / 2, order);
    quad.scaleX = (width * ART_SCALE) / INK_PX;
    quad.scaleY = (height * ART_SCALE) / INK_PX;
    return quad;
  }

  /** Shows what was added since the last flush, and nothing else. */
  flush(): void {
    const { images, quads, used } = this;
    if (this.options.sorted) sortStart(quads, used);
    for (let i = 0; i < used; i++) {
      this.show(images[i] ?? this.grow(), quads[i] as Quad);
    }
    for (let i = used; i < images.length && images[i]?.visible; i++) images[i]?.setVisible(false);
    this.used = 0;
  }

  private show(image: Phaser.GameObjects.Image, quad: Quad): void {
    const frame = this.frameOf(quad.frame) as Phaser.Textures.Frame;
    if (image.frame !== frame) image.setFrame(frame);
    image.x = quad.x;
    image.y = quad.y;
    image.scaleX = quad.scaleX / ART_SCALE;
    image.scaleY = quad.scaleY / ART_SCALE;
    image.rotation = quad.turn;
    image.flipX = quad.flipX;
    image.setTint(quad.tint);
    image.alpha = quad.alpha;
    image.visible = true;
  }

  private grow(): Phaser.GameObjects.Image {
    const image = this.scene.add.image(0, 0, this.texture).setDepth(this.options.depth);
    if (this.options.additive) image.setBlendMode(Phaser.BlendModes.ADD);
    this.images.push(image);
    return image;
  }

  private frameOf(name: string): Phaser.Textures.Frame | null {
    let frame = this.frames.get(name);
    if (frame === undefined) {
      frame = this.texture.has(name) ? this.texture.get(name) : null;
      this.frames.set(name, frame);
    }
    return frame;
  }
}

function newQuad(): Quad {
  return { frame: "", x: 0, y: 0, order: 0, tint: 0, alpha: 1, scaleX: 1, scaleY: 1, turn: 0, flipX: false };
}

/** Sorts the first `count` quads by order; equal ones stay as they came. */
function sortStart(quads: Quad[], count: number): void {
  const rest = quads.splice(count);
  quads.sort((a, b) => a.order - b.order);
  for (const quad of rest) quads.push(quad);
}
