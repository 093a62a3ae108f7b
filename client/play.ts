/**
 * What runs while a round runs: hands to the server and to the predicted body, the snapshot of every frame to the world.
 * Opens the world once per night and starts it anew for each round. Screens know nothing of this; it writes no signal.
 */
import { effect, untracked } from "@preact/signals";
import { lookOf } from "../shared/content/characters.ts";
import { TICK_SECONDS } from "../shared/content/tuning.ts";
import { createGrid } from "../shared/sim/grid.ts";
import type { NowView, RoundDoc } from "../shared/sim/view-types.ts";
import { secretsShown } from "./hud/peek.ts";
import { setToWorld } from "./hud/round/aim-point.ts";
import { t } from "./i18n/t.ts";
import { pollPad } from "./input/gamepad.ts";
import { hands, letGo, takeMove } from "./input/hands.ts";
import { lookAhead, setEye } from "./input/keyboard.ts";
import { loadMap } from "./map.ts";
import { fillBarriers } from "./net/barriers.ts";
import { createDecoys, type Decoys } from "./net/decoys.ts";
import * as night from "./net/night.ts";
import { createPredictor, type Predictor } from "./net/predict.ts";
import { showProbe } from "./net/probe.ts";
import { DELAY_TICKS } from "./net/ring.ts";
import { progress, sendMove } from "./net/session.ts";
import { buildSnapshot } from "./net/snapshot.ts";
import { onSound, onset, recent } from "./net/sounds.ts";
import { onTick, ownTick, ring, tickClock } from "./net/ticks.ts";
import { seatName } from "./people.ts";
import { choices } from "./settings.ts";
import type { WorldView } from "./view/snapshot.ts";
import { openWorld } from "./view/stage.ts";

const TICK_MS = TICK_SECONDS * 1000;
/** After a stall at most this many ticks of input are caught up. */
const MAX_STEPS = 4;
const HIT_JOLT = 0.7;
const BREAK_JOLT = 0.35;
const ONSET_JOLT = 0.4;

let world: Promise<WorldView | null> | null = null;
let ready: WorldView | null = null;
/** Ends the round that runs. */
let stop: (() => void) | null = null;
let playing = "";

/** Keeps the world in `parent` in step with the night from now on. Call once. */
export function keepPlaying(parent: HTMLElement): void {
  effect(() => {
    const doc = night.round.value;
    const here = night.lobby.value !== null;
    untracked(() => {
      if (here) world ??= open(parent);
      else closeWorld();
      const key = doc === null ? "" : keyOf(doc);
      if (key === playing) return;
      playing = key;
      end();
      if (doc !== null) void begin(doc, key);
    });
  });
  effect(() => {
    const { quality, flashes, shake, motion, gore } = choices.value;
    ready?.setQuality(quality);
    tellQuality();
    ready?.setComfort({ flashes, shake, motion, gore });
  });
  effect(() => {
    const watched = night.huddle.value === null && night.truth.value === null && night.round.value !== null;
    ready?.setPaused(!watched);
  });
  keepAwake();
}

/** A round is told apart by its table and its number. */
function keyOf(doc: RoundDoc): string {
  return `${night.lobby.value?.round ?? 0}:${doc.mapId}:${doc.seat}:${doc.roster.map((r) => r.character).join()}`;
}

async function open(parent: HTMLElement): Promise<WorldView | null> {
  const { quality, flashes, shake, motion, gore } = choices.value;
  try {
    ready = await openWorld(parent, {
      assets: "assets/",
      ...(quality === "auto" ? {} : { quality }),
      comfort: { flashes, shake, motion, gore },
      onQuality: tellQuality,
    });
    tellQuality();
    ready?.setPaused(night.round.value === null);
    setToWorld((x, y) => (ready === null ? { x: 0, y: 0 } : ready.screenToWorld(x, y)));
    return ready;
  } catch {
    night.toast(t("error.noPicture"), "refused");
    return null;
  }
}

/** Style sheets know how much is drawn: what a low picture lacks, the page shows instead. */
function tellQuality(): void {
  document.documentElement.dataset.picture = ready?.stats().quality ?? "none";
}

function closeWorld(): void {
  const old = world;
  world = null;
  ready = null;
  setToWorld(null);
  void old?.then((view) => view?.destroy());
}

async function begin(doc: RoundDoc, key: string): Promise<void> {
  const map = await loadMap(doc.mapId);
  if (key !== playing || map === null) return;
  const grid = createGrid(map);
  const barriers = new Uint8Array(map.width * map.height).fill(0);
  const predictor = createPredictor(grid, barriers);
  const decoys = createDecoys(grid, doc.seat);
  letGo();
  hands.light = true;
  const stops = [
    onTick((view) => tookTick(view, doc.mapId)),
    onSound((sound) => {
      if (sound.kind === "noisemaker") decoys.rattled();
    }),
  ];
  let frame = 0;
  stop = () => {
    cancelAnimationFrame(frame);
    for (const halt of stops) halt();
  };

  function tookTick(view: NowView, mapId: string): void {
    const now = night.round.value;
    if (now === null || now.mapId !== mapId) return;
    fillBarriers(barriers, grid, view.doors, { index: now.gate, open: view.gateOpen });
    const { acked, epoch } = progress();
    predictor.truth(view.self, acked, epoch);
    decoys.took(view, barriers, night.things.value.items);
    feel(view);
  }

  let lastMs = performance.now();
  let owedMs = 0;
  const run = (atMs: number) => {
    frame = requestAnimationFrame(run);
    const dtMs = Math.max(0, atMs - lastMs);
    lastMs = atMs;
    owedMs = Math.min(owedMs + dtMs, MAX_STEPS * TICK_MS);
    pollPad();
    while (owedMs >= TICK_MS) {
      owedMs -= TICK_MS;
      const move = takeMove();
      const seq = sendMove(move);
      if (seq > 0) predictor.sent(seq, move);
      ownTick(predictor.place());
    }
    draw(predictor, decoys, atMs, owedMs / TICK_MS, dtMs / 1000);
  };
  frame = requestAnimationFrame(run);

  const view = await world;
  if (view === null || view === undefined || key !== playing) return;
  await view.start({
    map,
    seat: doc.seat,
    roster: doc.roster.map((r) => ({ seat: r.seat, name: seatName(r.seat), look: lookOf(r.character) })),
    publicSeed: seedOf(key),
  });
}

function end(): void {
  stop?.();
  stop = null;
}

function draw(predictor: Predictor, decoys: Decoys, atMs: number, share: number, dtS: number): void {
  const view = night.now.value;
  const doc = night.round.value;
  if (view === null || doc === null) return;
  const body = predictor.draw(share, dtS);
  const tick = tickClock.at(atMs);
  const snapshot = buildSnapshot({
    atMs,
    tick,
    view,
    round: doc,
    things: night.things.value,
    decoys: decoys.now,
    body,
    others: ring.at(tick - DELAY_TICKS),
    sounds: recent.value,
    onset: onset.value,
    light: hands.light,
    ahead: lookAhead(),
    secrets: secretsShown.peek(),
  });
  showProbe({
    snapshot,
    view,
    stats: () => ready?.stats() ?? null,
    toScreen: (x, y) => ready?.worldToScreen(x, y) ?? null,
  });
  if (ready === null || night.huddle.value !== null) return;
  ready.update(snapshot);
  const eye = ready.worldToStill(body.x, body.y);
  setEye(eye.x, eye.y);
}

let onsetBefore = onset.peek();
let healthBefore: NowView["self"]["health"] = "well";

/** What goes through the body: a jolt when hurt, when a door breaks beside one, or when the lights fail. */
function feel(view: NowView): void {
  const { health } = view.self;
  if (health !== healthBefore && health !== "well") ready?.jolt(HIT_JOLT);
  healthBefore = health;
  const broke = recent.value.some(
    (s) => s.kind === "doorBreak" && s.band === 0 && performance.now() - s.atMs < TICK_MS,
  );
  if (broke) ready?.jolt(BREAK_JOLT);
  if (onset.peek() !== onsetBefore) ready?.jolt(ONSET_JOLT);
  onsetBefore = onset.peek();
}

/** Any number that all screens of a round share; of no meaning to the rules. */
function seedOf(text: string): number {
  let hash = 2166136261;
  for (const c of text) hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** Holds the screen awake during rounds where the browser allows it (secure pages only). */
function keepAwake(): void {
  let lock: { release(): Promise<void> } | null = null;
  const ask = async () => {
    if (night.round.value === null || document.hidden || lock !== null) return;
    try {
      lock = (await navigator.wakeLock?.request("screen")) ?? null;
    } catch {
      lock = null;
    }
  };
  effect(() => {
    if (night.round.value !== null) void ask();
    else {
      void lock?.release();
      lock = null;
    }
  });
  document.addEventListener("visibilitychange", () => {
    lock = null;
    void ask();
  });
}
