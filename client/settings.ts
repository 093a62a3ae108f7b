/**
 * The player's own choices: language, sound, comfort, keys. One signal, saved on every change and mirrored to the page as
 * data attributes, so that style sheets follow without code. Nothing here is ever sent to the server but the name.
 */
import { computed, effect, signal } from "@preact/signals";
import { DEFAULT_KEYS, type KeyMap } from "./input/keys.ts";
import { recall, remember } from "./storage.ts";

export type Lang = "en" | "ko";
export const TEXT_SIZES = ["normal", "large", "huge"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const QUALITY_CHOICES = ["auto", "low", "medium", "high"] as const;
export type QualityChoice = (typeof QUALITY_CHOICES)[number];
export type Gore = 0 | 1 | 2;

export interface Choices {
  readonly lang: Lang;
  readonly name: string;
  /** 0..100. */
  readonly volume: number;
  /** May sounds be suddenly loud? If not, shocks come softened. */
  readonly suddenLoud: boolean;
  readonly captions: boolean;
  readonly flashes: boolean;
  readonly shake: boolean;
  readonly motion: boolean;
  readonly textSize: TextSize;
  readonly gore: Gore;
  readonly quality: QualityChoice;
  readonly keys: KeyMap;
  /** The code is masked until asked for. */
  readonly hideCode: boolean;
  /** Others watch this screen: the code and all that is secret show only while asked for. */
  readonly streaming: boolean;
  /** Says what to do: the first steps, and what beats a play when it is first told. */
  readonly hints: boolean;
  /** First steps already taught. */
  readonly taught: boolean;
}

const KEY = "half.choices";

function guessLang(): Lang {
  const asked = new URLSearchParams(globalThis.location?.search ?? "").get("lang");
  if (asked === "en" || asked === "ko") return asked;
  return (globalThis.navigator?.language ?? "en").startsWith("ko") ? "ko" : "en";
}

function wantsLessMotion(): boolean {
  return globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
}

function load(): Choices {
  const calm = wantsLessMotion();
  const defaults: Choices = {
    lang: guessLang(),
    name: "",
    volume: 80,
    suddenLoud: true,
    captions: true,
    flashes: !calm,
    shake: !calm,
    motion: !calm,
    textSize: "normal",
    gore: 2,
    quality: "auto",
    keys: DEFAULT_KEYS,
    hideCode: false,
    streaming: false,
    hints: true,
    taught: false,
  };
  const saved = recall<Partial<Choices>>(KEY, {});
  const asked = new URLSearchParams(globalThis.location?.search ?? "").has("lang");
  return {
    ...defaults,
    ...saved,
    keys: { ...DEFAULT_KEYS, ...saved.keys },
    ...(asked ? { lang: defaults.lang } : {}),
  };
}

export const choices = signal<Choices>(load());
export const lang = computed(() => choices.value.lang);

export function choose(part: Partial<Choices>): void {
  choices.value = { ...choices.value, ...part };
  remember(KEY, choices.value);
}

/** Keeps the page's root element in step with the choices. Call once. */
export function mirrorChoices(root: HTMLElement): void {
  effect(() => {
    const now = choices.value;
    root.lang = now.lang;
    root.dataset.text = now.textSize;
    root.dataset.calm = now.motion ? "no" : "yes";
    root.dataset.flashes = now.flashes ? "yes" : "no";
  });
}
