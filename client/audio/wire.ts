/**
 * Joins the sound to the night: listens to its signals, ticks and sounds and tells the one GameSound what is. Loaded when a night opens:
 * `startSound()` once, and it follows the night until the returned function is called. Decides nothing and knows no rule.
 */
import { effect, untracked } from "@preact/signals";
import { SURFACES, type Surface } from "../../shared/content/ids.ts";
import { dirX, dirY } from "../../shared/sim/directions.ts";
import type { NowView } from "../../shared/sim/view-types.ts";
import { map } from "../map.ts";
import * as night from "../net/night.ts";
import { onSound } from "../net/sounds.ts";
import { onOwnTick, onTick } from "../net/ticks.ts";
import { choices } from "../settings.ts";
import { createStrides, ownSounds } from "./deeds.ts";
import type { Heard } from "./hearing.ts";
import { createMood } from "./mood.ts";
import { createSound, type GameSound, SILENCE } from "./sound.ts";

/** About how far away a sound of each band is, metres: for guessing what is under the feet that made it. */
const BAND_M = [0, 4, 9, 15] as const;
/** More ticks than this between two views: we were away; nothing is to be concluded from the difference. */
const GAP_TICKS = 10;
/** From here on the last seconds are counted aloud. */
const COUNTED_S = 5;
const SITE_REACH_M = 2.5;
const GESTURES = ["mousedown", "pointerup", "touchend", "keydown"] as const;

/** Returns how to end it. Call once per page; the night may come and go. */
export function startSound(): () => void {
  const sound = createSound({
    volume: () => choices.peek().volume / 100,
    suddenLoud: () => choices.peek().suddenLoud,
  });
  const stops = [
    followGestures(sound),
    followField(sound),
    followScreens(sound),
    onChange(() => choices.value.volume, sound.refresh),
  ];
  if (navigator.userActivation?.hasBeenActive) sound.unlock();
  return () => {
    for (const stop of stops) stop();
    sound.destroy();
  };
}

/** Browsers give sound only after a gesture, and phones take it away: every gesture asks again. A hidden page is silent. */
function followGestures(sound: GameSound): () => void {
  // Where a browser can say so, nothing is tried that it would refuse and complain about.
  const wake = () => {
    if (navigator.userActivation?.hasBeenActive !== false) sound.unlock();
  };
  const seen = () => (document.hidden ? sound.suspend() : sound.resume());
  const tap = (event: Event) => {
    if (event.target instanceof Element && event.target.closest("button, [role=button]")) sound.ui("tap");
  };
  for (const kind of GESTURES) addEventListener(kind, wake, { capture: true, passive: true });
  addEventListener("click", tap, { capture: true, passive: true });
  document.addEventListener("visibilitychange", seen);
  addEventListener("pageshow", seen);
  return () => {
    for (const kind of GESTURES) removeEventListener(kind, wake, { capture: true });
    removeEventListener("click", tap, { capture: true });
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("pageshow", seen);
  };
}

/** The field: what is heard, the own hands and feet, the mood. */
function followField(sound: GameSound): () => void {
  let mood = createMood();
  let strides = createStrides();
  let last: NowView | null = null;

  const stopSounds = onSound((heard) => {
    // The bell is rung for all when its fire begins, wherever they stand.
    if (last === null || heard.kind === "bell") return;
    mood.heard(heard, last.tick);
    const body = last.self;
    sound.hear([heard], (from) => surfaceFrom(body.x, body.y, from));
  });

  const stopTicks = onTick((view) => {
    const before = last;
    last = view;
    if (before !== null && view.tick > before.tick && view.tick - before.tick <= GAP_TICKS) ownDeeds(before, view);
    sound.ambience(mood.at(view));
  });

  function ownDeeds(before: NowView, view: NowView): void {
    const { self, phase } = view;
    const free = phase === "outbreak" || phase === "evacuation";
    if (!free || before.phase !== phase || self.fate !== "inside") return;
    for (const kind of ownSounds(before, view, worksQuietly(self.x, self.y))) {
      const heard: Heard = { kind, bearing: 0, band: 0, muffled: false };
      mood.heard(heard, view.tick);
      sound.hear([heard]);
    }
    if (self.light !== before.self.light) sound.ui("tap");
  }

  const stopSteps = onOwnTick(({ x, y }) => {
    const gait = strides(x, y);
    if (gait === null || last === null) return;
    const { self, phase } = last;
    const afoot = (phase === "outbreak" || phase === "evacuation") && self.fate === "inside" && self.locker < 0;
    if (afoot && !self.crawling) sound.step(surfaceAt(x, y), gait);
  });

  const stopRounds = effect(() => {
    if (night.round.value !== null) return;
    mood = createMood();
    strides = createStrides();
    last = null;
    sound.ambience(SILENCE);
  });

  return () => {
    stopSounds();
    stopTicks();
    stopSteps();
    stopRounds();
  };
}

/** Moments of the screens: who joins, the role card, the fire, the votes, the last seconds, a refusal. */
function followScreens(sound: GameSound): () => void {
  let guests = 0;
  let refusals = 0;
  const stops = [
    effect(() => {
      const here = night.lobby.value?.guests.length ?? 0;
      if (here > guests && guests > 0 && night.lobby.value?.stage === "lobby") sound.ui("join");
      guests = here;
    }),
    onChange(
      () => night.phase.value,
      (phase, before) => {
        if (phase === "assembly") sound.ui("sting");
        if (phase === "evacuation" && before !== null) sound.ui("radio");
      },
    ),
    onChange(
      () => night.huddle.value?.reason ?? null,
      (reason) => {
        sound.huddle(reason !== null);
        if (reason === "bell") sound.hear([{ kind: "bell", bearing: 0, band: 1, muffled: false }]);
        if (reason === "body") sound.ui("reveal");
        if (reason === "command") sound.ui("radio");
      },
    ),
    onChange(
      () => night.huddle.value?.stage ?? null,
      (stage, before) => {
        if (stage === "result") sound.ui("reveal");
        if (stage === "talk" && before === "evidence") sound.ui("confirm");
      },
    ),
    onChange(
      () => night.wholeSecondsLeft.value,
      (left) => {
        const phase = night.phase.peek();
        const counted = night.huddle.peek()?.stage === "talk" || phase === "evacuation";
        if (counted && left > 0 && left <= COUNTED_S) sound.ui("tick");
      },
    ),
    effect(() => {
      const refused = night.toasts.value.filter((toast) => toast.tone === "refused").at(-1)?.id ?? 0;
      if (refused > refusals) sound.ui("deny");
      refusals = Math.max(refusals, refused);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Calls `deed` whenever the value differs from the last one; not for the first. */
function onChange<T>(read: () => T, deed: (value: T, before: T) => void): () => void {
  let known = false;
  let last: T;
  return effect(() => {
    const value = read();
    const before = last;
    const changed = known && value !== before;
    known = true;
    last = value;
    if (changed) untracked(() => deed(value, before));
  });
}

function surfaceAt(x: number, y: number): Surface {
  const ground = map.peek();
  return SURFACES[ground?.floor[Math.floor(y) * ground.width + Math.floor(x)] ?? 0] ?? "none";
}

/** A guess out of bearing and band, the map being known to all; a wall there says nothing, then the own ground must do. */
function surfaceFrom(x: number, y: number, { bearing, band }: Heard): Surface {
  const way = BAND_M[band] ?? 0;
  const there = surfaceAt(x + dirX(bearing * 16) * way, y + dirY(bearing * 16) * way);
  return there === "none" ? surfaceAt(x, y) : there;
}

/** Samples are drawn without a sound. */
function worksQuietly(x: number, y: number): boolean {
  const sites = night.round.peek()?.objectives.flatMap((objective) => objective.sites) ?? [];
  const at = sites.filter((site) => Math.hypot(site.x - x, site.y - y) < SITE_REACH_M);
  return at.length > 0 && at.every((site) => site.kind === "sample");
}
