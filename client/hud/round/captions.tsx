/** Sounds as words with a direction: for who cannot or will not hear. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SoundKind } from "../../../shared/content/ids.ts";
import { captions } from "../../../shared/content/phrases.ts";
import { say, t } from "../../i18n/t.ts";
import { type FreshSound, onSound } from "../../net/sounds.ts";
import { choices } from "../../settings.ts";

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
]);
const GRAVE: ReadonlySet<SoundKind> = new Set<SoundKind>([
  "scream",
  "bite",
  "doorBreak",
  "frenzy",
  "siren",
  "softGrowl",
]);
const SHOWN = 3;
const SHOWN_MS = 2600;

const lines = signal<readonly FreshSound[]>([]);

export function Captions() {
  useEffect(() => {
    const stop = onSound((sound) => {
      if (!TOLD.has(sound.kind)) return;
      const rest = lines.value.filter((line) => line.kind !== sound.kind || sector(line) !== sector(sound));
      lines.value = [...rest, sound].slice(-SHOWN);
      setTimeout(() => {
        lines.value = lines.value.filter((line) => line.id !== sound.id);
      }, SHOWN_MS);
    });
    return () => {
      stop();
      lines.value = [];
    };
  }, []);
  if (!choices.value.captions) return null;
  return (
    <ul class="captions" aria-live="off">
      {lines.value.map((line) => (
        <li key={line.id} class={GRAVE.has(line.kind) ? "grave" : ""}>
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

/** Eighths: east, south-east ... */
const sector = (sound: FreshSound) => Math.round(sound.bearing / 2) & 7;

function whereabouts(sound: FreshSound): string {
  const band = t(`band.${sound.band as 0}`);
  return sound.band === 0 ? band : `${t(`direction.${sector(sound) as 0}`)}, ${band}`;
}
