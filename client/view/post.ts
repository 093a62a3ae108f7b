/**
 * The one pass over the finished picture: cold grade for what is unlit, dusty air in the light, vignette, grain, a little aberration
 * at the edges, and the red edge of fear. Chained filters would cost a full-screen pass each; this is one.
 */
import Phaser from "phaser";

const NODE = "DreadFilter";
const NOISE_PX = 128;

const FRAGMENT = `
#pragma phaserTemplate(shaderName)
precision highp float;
uniform sampler2D uMainSampler;
uniform sampler2D uLight;
uniform sampler2D uNoise;
uniform vec2 uSize;
uniform vec2 uShift;
uniform float uGrain;
uniform float uFear;
uniform float uShut;
varying vec2 outTexCoord;

void main() {
  vec2 uv = outTexCoord;
  vec2 c = uv - 0.5;
  float aspect = uSize.x / uSize.y;
  vec2 even = c * vec2(min(1.0, aspect), min(1.0, 1.0 / aspect));
  float r2 = dot(even, even) * 2.0;
  vec2 shift = c * (0.003 * (0.3 + r2 * 2.0));
  vec3 col = vec3(
    texture2D(uMainSampler, uv + shift).r,
    texture2D(uMainSampler, uv).g,
    texture2D(uMainSampler, uv - shift).b
  );
  vec3 light = texture2D(uLight, uv).rgb;
  float lum = dot(col, vec3(0.299, 0.587, 0.114));
  float lit = clamp(dot(light, vec3(0.4)), 0.0, 1.0);
  col += light * 0.075 * (0.35 + 0.65 * lit);
  col = mix(mix(vec3(lum) * vec3(0.72, 0.92, 1.12), col, 0.42), col, smoothstep(0.02, 0.35, lit));
  col = mix(vec3(0.012, 0.018, 0.026), vec3(1.0), col);
  col = pow(col, vec3(0.94, 0.97, 1.0));
  col = mix(col, col * col * (3.0 - 2.0 * col), 0.42);
  float clear = smoothstep(1.05, 0.22, r2 * (1.0 + uShut * 3.0));
  col *= mix(0.30 * (1.0 - 0.7 * uShut), 1.0, clear);
  col = mix(col, vec3(0.34, 0.02, 0.02) * (0.4 + lum), (1.0 - clear) * uFear);
  float grain = texture2D(uNoise, fract(uv * uSize / ${NOISE_PX}.0 + uShift)).r - 0.5;
  col += grain * uGrain * (1.0 - 0.55 * lit);
  gl_FragColor = vec4(col, 1.0);
}`;

type Texture = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;

/** What the filter shows; set by the scene each picture. */
export class Dread extends Phaser.Filters.Controller {
  grain = 0.075;
  /** 0..1, the red edge. */
  fear = 0;
  /** 0..1, how narrow the view is (in a locker). */
  shut = 0;
  /** Grain moves with this. */
  timeS = 0;
  light: Texture | null = null;
  readonly noise: Texture;

  constructor(camera: Phaser.Cameras.Scene2D.Camera, noise: Texture) {
    super(camera, NODE);
    this.noise = noise;
  }
}

class DreadNode extends Phaser.Renderer.WebGL.RenderNodes.BaseFilterShader {
  constructor(manager: Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager) {
    super(NODE, manager, undefined, FRAGMENT);
  }

  override setupTextures(controller: Phaser.Filters.Controller, textures: Texture[]): void {
    const dread = controller as Dread;
    textures[1] = dread.light ?? dread.noise;
    textures[2] = dread.noise;
  }

  override setupUniforms(controller: Phaser.Filters.Controller, context: Phaser.Renderer.WebGL.DrawingContext): void {
    const dread = controller as Dread;
    const set = (name: string, value: unknown) => this.programManager.setUniform(name, value);
    const frame = Math.floor(dread.timeS * 60);
    set("uLight", 1);
    set("uNoise", 2);
    set("uSize", [context.width, context.height]);
    set("uShift", [(frame * 0.61803) % 1, (frame * 0.754877) % 1]);
    set("uGrain", dread.grain);
    set("uFear", dread.fear);
    set("uShut", dread.shut);
  }
}

/** Puts the filter on the scene's camera; it starts active. */
export function addDread(scene: Phaser.Scene): Dread {
  const renderer = scene.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
  if (!renderer.renderNodes.hasNode(NODE)) renderer.renderNodes.addNodeConstructor(NODE, DreadNode);
  const camera = scene.cameras.main;
  const dread = new Dread(camera, renderer.createUint8ArrayTexture(noisePixels(), NOISE_PX, NOISE_PX, false, false));
  camera.filters.external.add(dread);
  return dread;
}

/** Film grain as a tile: the sum of two even draws, from a fixed seed. */
function noisePixels(): Uint8Array {
  const pixels = new Uint8Array(NOISE_PX * NOISE_PX * 4);
  let state = 99;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  for (let i = 0; i < pixels.length; i++) pixels[i] = draw() * 128 + draw() * 128;
  return pixels;
}
