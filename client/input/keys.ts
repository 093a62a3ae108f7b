/** Which key does what: the remappable keyboard. Values are KeyboardEvent.code, so that layouts and languages don't matter. */

export const DEEDS = [
  "up",
  "down",
  "left",
  "right",
  "run",
  "sneak",
  "use",
  "shove",
  "light",
  "wheel",
  "role",
  "say",
] as const;
export type KeyDeed = (typeof DEEDS)[number];

/** At most two keys a deed. */
export type KeyMap = Readonly<Record<KeyDeed, readonly string[]>>;

export const DEFAULT_KEYS: KeyMap = {
  up: ["KeyW", "ArrowUp"],
  down: ["KeyS", "ArrowDown"],
  left: ["KeyA", "ArrowLeft"],
  right: ["KeyD", "ArrowRight"],
  run: ["ShiftLeft", "ShiftRight"],
  // Not Ctrl: with W held it would close the tab.
  sneak: ["KeyC", "KeyX"],
  use: ["KeyE", "Enter"],
  shove: ["Space"],
  light: ["KeyF"],
  wheel: ["KeyQ", "Tab"],
  role: ["KeyR"],
  say: ["KeyT"],
};

/** The deed of a key, or null. */
export function deedOf(keys: KeyMap, code: string): KeyDeed | null {
  return DEEDS.find((deed) => keys[deed].includes(code)) ?? null;
}

/** Gives `code` to `deed` as its first key and takes it from whoever had it. */
export function remap(keys: KeyMap, deed: KeyDeed, code: string): KeyMap {
  const next = Object.fromEntries(DEEDS.map((d) => [d, keys[d].filter((c) => c !== code)])) as Record<
    KeyDeed,
    string[]
  >;
  next[deed] = [code, ...next[deed].slice(1)];
  // A deed must never be left without a key: it takes over what was given up.
  for (const d of DEEDS) if (next[d].length === 0) next[d] = [...keys[deed].slice(0, 1)];
  return next;
}

/** A key's name as printed on it, for prompts and settings. */
export function keyName(code: string): string {
  if (code.startsWith("Key")) return code.slice(3);
  if (code.startsWith("Digit")) return code.slice(5);
  const named: Record<string, string> = {
    ShiftLeft: "Shift",
    ShiftRight: "Shift",
    ControlLeft: "Ctrl",
    ControlRight: "Ctrl",
    AltLeft: "Alt",
    AltRight: "Alt",
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
  };
  return named[code] ?? code;
}
