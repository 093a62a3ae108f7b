// Slim Phaser 4.2.1, resolved in place of "phaser" by vite.config.ts: WebGL only, and only the parts this client uses.
// The stock package weighs 340 kB gz; this one under half. Types still come from the stock package, so what is exported here
// is checked against the client's sources by tests/tooling/slim.test.ts. Adding a part = one import here, plus no stub in
// plugin.ts. `PHASER=stock npm run build` builds with the whole package instead.
// Time, tweens, animations and input are not among them: the world draws a snapshot and nothing it remembers.
// Imports without a name register something (a factory, a plugin, a manager) as a side effect.

// First, always: a CommonJS cycle otherwise ends in "Object prototype may only be an Object or null".
import "phaser-src/renderer";

import "phaser-src/cache";
import "phaser-src/cameras/2d";
import "phaser-src/core";
import "phaser-src/filters";
import "phaser-src/scene";

// Loader: pictures, atlases and JSON.
import "phaser-src/loader/LoaderPlugin";
import "phaser-src/loader/filetypes/AtlasJSONFile";
import "phaser-src/loader/filetypes/ImageFile";
import "phaser-src/loader/filetypes/JSONFile";

// Game objects that scene.add can make.
import "phaser-src/gameobjects/DisplayList";
import "phaser-src/gameobjects/UpdateList";
import "phaser-src/gameobjects/image/ImageFactory";
import "phaser-src/gameobjects/rendertexture/RenderTextureFactory";
import "phaser-src/gameobjects/shader/ShaderFactory";

import Game from "phaser-src/core/Game";
import EventEmitter from "phaser-src/events/EventEmitter";
import Controller from "phaser-src/filters/Controller";
import Image from "phaser-src/gameobjects/image/Image";
import Shader from "phaser-src/gameobjects/shader/Shader";
import Rectangle from "phaser-src/geom/rectangle/Rectangle";
import BlendModes from "phaser-src/renderer/BlendModes";
import TintModes from "phaser-src/renderer/TintModes";
import BaseFilterShader from "phaser-src/renderer/webgl/renderNodes/filters/BaseFilterShader";
import Scale from "phaser-src/scale";
import SceneEvents from "phaser-src/scene/events";
import Scene from "phaser-src/scene/Scene";

const Phaser = {
  VERSION: "4.2.1-slim",
  AUTO: 0,
  WEBGL: 2,
  Game,
  Scene,
  Scale,
  BlendModes,
  TintModes,
  Events: { EventEmitter },
  Scenes: { Events: SceneEvents },
  GameObjects: { Image, Shader },
  Geom: { Rectangle },
  Filters: { Controller },
  Renderer: { WebGL: { RenderNodes: { BaseFilterShader } } },
};

export default Phaser;
