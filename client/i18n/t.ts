/** Turns a key and its parameters into a sentence of the chosen language. Typed: a wrong key or a missing parameter does not compile. */

import type { Text } from "../../shared/content/ids.ts";
import { choices, type Lang, lang } from "../settings.ts";
import { dictionary, type Key } from "./dictionary.ts";
import { josa } from "./josa.ts";

/** Names of the `{holes}` in a sentence. */
type Holes<S extends string> = S extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
export type ParamsOf<K extends Key> = Holes<(typeof dictionary)[K]["en"]>;
type Args<K extends Key> = [ParamsOf<K>] extends [never] ? [] : [Record<ParamsOf<K>, string | number>];

/** The sentence for `key`, holes filled. Reads the language signal, so components follow a change by themselves. */
export function t<K extends Key>(key: K, ...args: Args<K>): string {
  return fill(dictionary[key][lang.value], args[0] as Record<string, string | number> | undefined, lang.value);
}

/** A text of `shared/content` in the chosen language, holes filled. */
export function say(text: Text, params?: Readonly<Record<string, string | number>>): string {
  return fill(text[lang.value], params, lang.value);
}

/** Fills `{name}` holes. In Korean `{name:을/를}` also appends the particle that fits the name's last sound. */
export function fill(
  text: string,
  params: Readonly<Record<string, string | number>> | undefined,
  language: Lang,
): string {
  if (params === undefined) return text;
  return text.replace(/\{(\w+)(?::([^}]+))?\}/g, (hole, name: string, particles?: string) => {
    const value = params[name];
    if (value === undefined) return hole;
    const word = String(value);
    return particles !== undefined && language === "ko" ? word + josa(word, particles) : word;
  });
}

/** m:ss, rounded up, never below 0:00. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export const isKorean = () => choices.value.lang === "ko";
