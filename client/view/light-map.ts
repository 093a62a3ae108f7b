/**
 * The light field drawn: a shader paints memory, sight and all lights with soft shadows into a small texture, which is multiplied
 * over the floor. 8 bits per channel: brightness is compressed by the strongest channel, else warm light turns green; alpha stays 1,
 * or MULTIPLY would light what should be dark.
 */
import Phaser from "phaser";
import { AMBIENT, type LightField, MAX_REACH_PX, MEMORY, ROWS, SIGHT_FADE_FROM } from "./light-field.ts";
import type { Rect } from "./paint.ts";
import { COLUMNS } from "./polar.ts";

const REACH_KEY = "light-reach";
const MAP_KEY = "light-map";

const FRAGMENT = `
#pragma phaserTemplate(shaderName)
precision highp float;
uniform highp sampler2D uReach;
uniform vec4 uView;
uniform vec4 uPlace[${ROWS}];
uniform vec4 uColor[${ROWS}];
uniform vec4 uCone[${ROWS}];
uniform int uCount;
uniform float uTime;
uniform float uSight;
uniform float uFog;
uniform float uAmbient;
varying vec2 outTexCoord;
const float TURN = 6.28318530718;

float reach(float row, float turn) {
  vec4 t = texture2D(uReach, vec2(turn, (row + 0.5) / ${ROWS}.0));
  return (t.r * 65280.0 + t.g * 255.0) / 65535.0 * ${MAX_REACH_PX}.0;
}

// Four taps across the penumbra, each softened over a few pixels of depth.
float shadow(float row, vec2 d, float dist, float penumbra) {
  float a = fract(atan(d.y, d.x) / TURN + 1.0);
  float s = penumbra / TURN;
  float v = 0.0;
  v += smoothstep(-7.0, 7.0, reach(row, fract(a - 1.5 * s + 1.0)) - dist);
  v += smoothstep(-7.0, 7.0, reach(row, fract(a - 0.5 * s + 1.0)) - dist);
  v += smoothstep(-7.0, 7.0, reach(row, fract(a + 0.5 * s)) - dist);
  v += smoothstep(-7.0, 7.0, reach(row, fract(a + 1.5 * s)) - dist);
  return v * 0.25;
}

float hash(vec2 p) {
  p = fract(p * vec2(123.34, 345.45));
  p += dot(p, p + 34.345);
  return fract(p.x * p.y);
}

float drift(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(hash(i), hash(i + vec2(1.0, 0.0)), f.x),
    mix(hash(i + vec2(0.0, 1.0)), hash(i + vec2(1.0, 1.0)), f.x),
    f.y
  );
}

void main() {
  vec2 p = uView.xy + vec2(outTexCoord.x, 1.0 - outTexCoord.y) * uView.zw;
  float seen = 1.0;
  if (uFog > 0.5) {
    vec2 d = p - uPlace[0].xy;
    float dist = length(d);
    seen = shadow(0.0, d, dist, 0.035) * (1.0 - smoothstep(uSight * ${SIGHT_FADE_FROM}, uSight, dist));
  }
  vec3 sum = vec3(0.0);
  for (int i = 1; i < ${ROWS}; i++) {
    if (i >= uCount) break;
    vec4 place = uPlace[i];
    vec2 d = p - place.xy;
    float dist = length(d);
    if (dist < place.z) {
      float t = 1.0 - dist / place.z;
      float fall = t * t * (1.6 - 0.6 * t);
      float inside = 1.0;
      vec4 cone = uCone[i];
      if (cone.z > -1.5) {
        float along = dot(d, cone.xy) / max(dist, 1.0);
        float core = smoothstep(cone.w, 1.0, along);
        fall = t * (0.55 + 0.45 * t) * (0.7 + 0.5 * core);
        inside = mix(1.0, smoothstep(cone.z, cone.w, along), smoothstep(8.0, 26.0, dist));
      }
      if (fall * inside > 0.002) {
        sum += uColor[i].rgb * (place.w * fall * inside * shadow(float(i), d, dist, uColor[i].a));
      }
    }
  }
  sum *= 0.78 + 0.44 * drift(p * 0.012 + vec2(uTime * 0.06, -uTime * 0.035));
  vec3 memory = vec3(${MEMORY.join(", ")});
  vec3 ambient = vec3(${AMBIENT.join(", ")});
  vec3 c = memory * uAmbient + seen * (ambient * uAmbient + sum);
  float strongest = max(max(c.r, max(c.g, c.b)), 0.001);
  c *= (1.0 - exp(-1.35 * strongest)) / strongest;
  gl_FragColor = vec4(c, 1.0);
}`;

type SetUniform = (name: string, value: unknown) => void;

export class LightMap {
  private readonly field: LightField;
  private readonly shader: Phaser.GameObjects.Shader;
  private readonly overlay: Phaser.GameObjects.Image;
  private readonly reach: Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
  private readonly renderer: Phaser.Renderer.WebGL.WebGLRenderer;
  private readonly view = new Float32Array(4);
  private timeS = 0;

  /** `depth` is where the light lies over the floor; what is above it is lit by `field.sample`. */
  constructor(scene: Phaser.Scene, field: LightField, depth: number) {
    this.field = field;
    this.renderer = scene.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
    this.reach = this.renderer.createUint8ArrayTexture(field.pixels, COLUMNS, ROWS, false, false);
    scene.textures.addGLTexture(REACH_KEY, this.reach);
    const config: Phaser.Types.GameObjects.Shader.ShaderQuadConfig = {
      name: "LightMap",
      fragmentSource: FRAGMENT,
      initialUniforms: { uReach: 0 },
      setupUniforms: (set: SetUniform) => this.setUniforms(set),
    };
    this.shader = scene.add.shader(config, 0, 0, 64, 64, [REACH_KEY]).setOrigin(0).setScrollFactor(0).setDepth(-1);
    this.shader.setRenderToTexture(MAP_KEY);
    this.overlay = scene.add.image(0, 0, MAP_KEY).setOrigin(0).setDepth(depth).setBlendMode(Phaser.BlendModes.MULTIPLY);
  }

  /** The texture the light is painted into, for the camera's filter. */
  get texture(): Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper | null {
    return this.shader.glTexture;
  }

  /** Size in pixels of the light map itself. */
  resize(width: number, height: number): void {
    this.shader.setSize(Math.max(16, Math.ceil(width)), Math.max(16, Math.ceil(height)));
  }

  /** Lays the light of the field over what the camera sees. */
  update(view: Rect, timeS: number): void {
    this.timeS = timeS;
    this.view.set([view.x, view.y, view.width, view.height]);
    this.overlay.setPosition(view.x, view.y).setDisplaySize(view.width, view.height);
    const { gl } = this.renderer;
    const edge = gl.CLAMP_TO_EDGE;
    this.reach.update(this.field.pixels, COLUMNS, ROWS, false, edge, edge, gl.NEAREST, gl.NEAREST, gl.RGBA);
  }

  private setUniforms(set: SetUniform): void {
    const { field } = this;
    set("uView", this.view);
    set("uPlace[0]", field.place);
    set("uColor[0]", field.color);
    set("uCone[0]", field.cone);
    set("uCount", field.count);
    set("uTime", this.timeS % 1000);
    set("uSight", field.sightPx);
    set("uFog", field.fog);
    set("uAmbient", field.ambient);
  }
}
