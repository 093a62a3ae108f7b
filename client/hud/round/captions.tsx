/**
 * Sounds as words with a direction: for who cannot or will not hear. Under them, the first time in a night that a play is told, what beats
 * it; after that its sound has to do.
 */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PlayId, SoundKind } from "../../../shared/content/ids.ts";
import { captions } from "../../../shared/content/phrases.ts";
import { plays } from "../../i18n/enemy.ts";
import { say, t } from "../../i18n/t.ts";
import { lobby } from "../../net/night.ts";
import { type FreshSound, onSound } from "../../net/sounds.ts";
import { choices } from "../../settings.ts";
import { Icon } from "../parts/controls.tsx";
import { confined, health } from "./sense.ts";

/** Worth a line; footsteps and the like only ring at the edge of the screen. */
const TOLD: ReadonlySet<SoundKind> = new Set<SoundKind>([
  "doorHit",
  "doorBreak",
  "scream",
  "bite",
  "growl",
  "softGrowl",
  "groan",
  "answer",
  "sniff",
  "noisemaker",
  "workMiss",
  "bell",
  "gate",
  "siren",
  "halt",
  "frenzy",
  "lampDies",
  "run",
  "door",
  "tellSwarm",
  "tellSweep",
  "tellAmbush",
  "tellBreach",
  "tellLoners",
  "tellEncircle",
  "listeners",
  "runners",
  "breakers",
  "lurkers",
  "herders",
  "callers",
  "feint",
  "decoyDeaf",
]);
const GRAVE: ReadonlySet<SoundKind> = new Set<SoundKind>([
  "scream",
  "bite",
  "doorBreak",
  "frenzy",
  "halt",
  "siren",
  "softGrowl",
]);
/** The horde comes in numbers. */
const ONSET: SoundKind = "lampDies";
/** The virus says what it is about to do. */
const TELLS: { readonly [K in SoundKind]?: PlayId } = {
  tellSwarm: "swarm",
  tellSweep: "sweep",
  tellAmbush: "ambush",
  tellBreach: "breach",
  tellLoners: "loners",
  tellEncircle: "encircle",
};
const SHOWN = 3;
const SHOWN_MS = 2600;
/** What tells of something stands as long as that is still to come. */
const TOLD_MS = 4000;
const HINT_MS = 6000;

const lines = signal<readonly FreshSound[]>([]);
const hint = signal<PlayId | null>(null);

const explained = new Set<PlayId>();
let explainedIn = "";

/** The play to explain now that this is heard: each once a night, none to who wants no hints, and none while one could not act on it. */
export function toExplain(kind: SoundKind): PlayId | null {
  const play = TELLS[kind];
  if (play === undefined || !choices.peek().hints || health.peek() === "down" || confined.peek()) return null;
  const night = lobby.peek()?.code ?? "";
  if (night !== explainedIn) explained.clear();
  explainedIn = night;
  if (explained.has(play)) return null;
  explained.add(play);
  return play;
}

/** Whether a sound tells of what is still to come: the plays, and the lights before an eruption. */
const isTelling = (kind: SoundKind) => kind === ONSET || TELLS[kind] !== undefined;

/**
 * The lines once this is heard, newest last. A sound from the same eighth takes its own line's place. A tell is one message however many
 * packs or lamps give it: it has one line, for the nearest, and friends who run about do not push it out before its time.
 */
export function withLine(shown: readonly FreshSound[], sound: FreshSound): readonly FreshSound[] {
  const tell = isTelling(sound.kind);
  if (tell && shown.some((line) => line.kind === sound.kind && line.band < sound.band)) return shown;
  const rest = shown.filter((line) => line.kind !== sound.kind || (!tell && sector(line) !== sector(sound)));
  const lines = [...rest, sound];
  if (lines.length <= SHOWN) return lines;
  const leaves = lines.find((line) => !isTelling(line.kind));
  return lines.filter((line) => line !== (leaves ?? lines[0]));
}

export function Captions() {
  useEffect(() => {
    let forget: ReturnType<typeof setTimeout> | undefined;
    const stop = onSound((sound) => {
      if (!TOLD.has(sound.kind)) return;
      const play = toExplain(sound.kind);
      if (play !== null) {
        hint.value = play;
        clearTimeout(forget);
        forget = setTimeout(() => (hint.value = null), HINT_MS);
      }
      lines.value = withLine(lines.value, sound);
      setTimeout(
        () => {
          lines.value = lines.value.filter((line) => line.id !== sound.id);
        },
        isTelling(sound.kind) ? TOLD_MS : SHOWN_MS,
      );
    });
    return () => {
      stop();
      clearTimeout(forget);
      lines.value = [];
      hint.value = null;
    };
  }, []);
  return (
    <>
      {choices.value.captions && <Lines />}
      {hint.value !== null && (
        <p class="tellHint" role="status">
          <Icon name="virus" /> <b>{say(plays[hint.value].name)}</b> {say(plays[hint.value].counter)}
        </p>
      )}
    </>
  );
}

function Lines() {
  return (
    <ul class="captions" aria-live="off">
      {lines.value.map((line) => (
        <li key={line.id} class={classOf(line.kind)}>
          {line.band > 0 && (
            <svg viewBox="0 0 24 24" aria-hidden="true" style={{ transform: `rotate(${line.bearing * 22.5 + 90}deg)` }}>
              <path d="M12 3l7 17-7-4-7 4z" />
            </svg>
          )}
          <span>
            {say(captions[line.kind])} <small>{whereabouts(line)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

function classOf(kind: SoundKind): string {
  if (kind === ONSET) return "grave onset";
  if (GRAVE.has(kind)) return "grave";
  return TELLS[kind] === undefined ? "" : "tell";
}

/** Eighths: east, south-east ... */
const sector = (sound: FreshSound) => Math.round(sound.bearing / 2) & 7;

function whereabouts(sound: FreshSound): string {
  const band = t(`band.${sound.band as 0}`);
  return sound.band === 0 ? band : `${t(`direction.${sector(sound) as 0}`)}, ${band}`;
}
