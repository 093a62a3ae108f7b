/**
 * All sound of the game lives in this folder, synthesised (no files); this is its only door. `wire.ts` feeds it from the night's signals;
 * screens need at most `ui()`. Make one with `createSound`, call `unlock()` from a gesture (browsers allow no sound before), then tell it
 * what is: `hear` for what the server let this seat hear, `ambience` for the mood, `step` for the own feet, `huddle` for the fire.
 * Never breaks: without WebAudio, before a gesture, or with the context taken away by a call, everything is a quiet no-op.
 */
import type { Gait, Surface } from "../../shared/content/ids.ts";
import { createBed } from "./bed.ts";
import { CAST } from "./cast.ts";
import { keepContext } from "./context.ts";
import { createFire } from "./fire.ts";
import type { Heard, Mood, UiSound } from "./hearing.ts";
import { createHeart } from "./heart.ts";
import { type Cue, createMixer } from "./mixer.ts";
import { HERE, type Where } from "./space.ts";
import { aftermathChord, heartbeat, SCREEN_VOICES } from "./voices/screen.ts";
import { footfall, runningStep } from "./voices/steps.ts";

/** The player's choices, read whenever they matter. */
export interface SoundChoices {
  /** 0..1. */
  volume(): number;
  /** May something be suddenly loud? If not, shocks come softened and slow. */
  suddenLoud(): boolean;
}

export interface GameSound {
  /** Call from a gesture; makes or wakes the context. */
  unlock(): void;
  hear(sounds: readonly Heard[], surfaceOf?: (sound: Heard) => Surface): void;
  ambience(mood: Mood): void;
  /** One own footfall. */
  step(surface: Surface, gait: Gait): void;
  ui(kind: UiSound): void;
  /** The fire of the huddle, on or off. */
  huddle(on: boolean): void;
  suspend(): void;
  resume(): void;
  /** Reads the volume again. */
  refresh(): void;
  destroy(): void;
}

const SOFTEN_S = 0.35;
/** The role card and the truth come with a blow. */
const LOUD_SCREENS: ReadonlySet<UiSound> = new Set<UiSound>(["sting", "reveal"]);
const STEP_LEVELS: Readonly<Record<Gait, number>> = { still: 0, sneak: 0.55, walk: 1, run: 1.2 };
/** What the screen says outweighs the field; own feet and heart never push a warning out. */
const WEIGHTS = { screen: 9, heart: 6, step: 3 };
/** Smaller changes of tension are not worth a word to the bed. */
const STEPS_OF_TENSION = 40;
/** No round: nothing. */
export const SILENCE: Mood = { phase: null, tension: 0, fear: 0, heartbeatBpm: 0, hush: false, dread: false };

export function createSound(choices: SoundChoices): GameSound {
  let mood = SILENCE;
  let atFire = false;

  const keeper = keepContext(
    (context) => {
      const mixer = createMixer(context);
      return { mixer, bed: createBed(mixer), fire: createFire(mixer) };
    },
    ({ mixer, bed, fire }) => {
      mixer.setVolume(choices.volume());
      bed.set(mood.phase, mood.tension, mood.hush, mood.dread);
      fire.set(atFire);
    },
  );

  function play(cue: Cue, where: Where = HERE): void {
    keeper.rig?.mixer.play(cue, where);
  }

  const softenS = (shock: boolean) => (shock && !choices.suddenLoud() ? SOFTEN_S : 0);
  const heart = createHeart(() => {
    play({ voice: heartbeat, level: 0.25 + 0.55 * mood.fear, weight: WEIGHTS.heart, softenS: 0 });
  });

  return {
    unlock: () => keeper.wake(),

    hear(sounds, surfaceOf = () => "none") {
      for (const sound of sounds) {
        const { voice, level, weight, shock } = CAST[sound.kind];
        play({ voice: voice(surfaceOf(sound)), level, weight, softenS: softenS(shock) }, sound);
      }
    },

    ambience(next) {
      const tension = Math.round(next.tension * STEPS_OF_TENSION) / STEPS_OF_TENSION;
      const moved =
        tension !== mood.tension || next.phase !== mood.phase || next.hush !== mood.hush || next.dread !== mood.dread;
      const told = next.phase === "aftermath" && mood.phase !== "aftermath" && mood.phase !== null;
      mood = { ...next, tension };
      heart.set(next.heartbeatBpm);
      if (moved) keeper.rig?.bed.set(mood.phase, tension, mood.hush, mood.dread);
      if (told) play({ voice: aftermathChord, level: 0.8, weight: WEIGHTS.screen, softenS: 0 });
    },

    step(surface, gait) {
      if (gait === "still") return;
      const voice = gait === "run" ? runningStep(surface) : footfall(surface, gait === "walk" ? 0.7 : 0.4);
      play({ voice, level: STEP_LEVELS[gait], weight: WEIGHTS.step, softenS: 0 });
    },

    ui(kind) {
      const softened = softenS(LOUD_SCREENS.has(kind));
      play({ voice: SCREEN_VOICES[kind], level: 0.6, weight: WEIGHTS.screen, softenS: softened });
    },

    huddle(on) {
      atFire = on;
      keeper.rig?.fire.set(on);
    },

    suspend: () => keeper.sleep(),
    resume: () => keeper.rise(),
    refresh: () => keeper.rig?.mixer.setVolume(choices.volume()),
    destroy() {
      heart.stop();
      keeper.close();
    },
  };
}
