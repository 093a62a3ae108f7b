/** The class photo: sixteen faces in daylight. Pick one; taken ones show who; the lost are crossed out by hand. */
import { CHARACTERS, LATECOMERS, lookOf } from "../../../shared/content/characters.ts";
import type { Guest, LobbyDoc } from "../../../shared/protocol.ts";
import { say, t } from "../../i18n/t.ts";
import { me } from "../../net/night.ts";
import { act } from "../../net/session.ts";
import { characterName, guestName } from "../../people.ts";
import { Face } from "../parts/face.tsx";

/** Back to front, as the photographer stood them. */
const ROWS = [
  [7, 10, 13, 3, 12, 11],
  [0, 5, 2, 6, 14],
  [1, 8, 4, 9, 15],
] as const;

export function Photo(props: { doc: LobbyDoc; locked: boolean }) {
  const { doc } = props;
  const own = me.value?.character ?? "";
  const pick = CHARACTERS.find((c) => c.id === own);
  const pencilled = doc.guests.filter((g) => LATECOMERS.some((l) => l.id === g.character));
  const order = ROWS.flat();
  const step = (event: KeyboardEvent) => {
    const by =
      event.key === "ArrowRight"
        ? 1
        : event.key === "ArrowLeft"
          ? -1
          : event.key === "ArrowDown"
            ? 5
            : event.key === "ArrowUp"
              ? -5
              : 0;
    if (by === 0) return;
    event.preventDefault();
    const faces = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=radio]")];
    const here = faces.indexOf(document.activeElement as HTMLElement);
    faces[(here + by + faces.length) % faces.length]?.focus();
  };
  return (
    <section class="photo" aria-label={t("lobby.title")}>
      <div class="print">
        <div class="class" role="radiogroup" aria-label={t("lobby.pick")} onKeyDown={step}>
          {ROWS.map((row) => (
            <div class="photoRow" key={row[0]}>
              {row.map((index) => (
                <Pupil key={index} index={index} doc={doc} own={own} locked={props.locked} first={order[0] === index} />
              ))}
            </div>
          ))}
        </div>
        <footer>
          <span class="year">{t("lobby.year")}</span>
          {pick !== undefined && (
            <span class="trait">
              {say(pick.name)} — {say(pick.trait)}
            </span>
          )}
        </footer>
      </div>
      {pencilled.length > 0 && (
        <ul class="latecomers" aria-label={t("lobby.latecomers")}>
          {pencilled.map((guest) => (
            <li key={guest.id} class={doc.lost.includes(guest.character) ? "crossed" : ""}>
              <Face look={lookOf(guest.character)} seat={-1} />
              {guestName(guest)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Pupil(props: { index: number; doc: LobbyDoc; own: string; locked: boolean; first: boolean }) {
  const pupil = CHARACTERS[props.index];
  if (pupil === undefined) return null;
  const lost = props.doc.lost.includes(pupil.id);
  const holder: Guest | undefined = props.doc.guests.find((g) => g.character === pupil.id);
  const mine = pupil.id === props.own;
  const taken = holder !== undefined && !mine;
  const name = characterName(pupil.id);
  const label = lost
    ? `${name}. ${t("lobby.lost")}`
    : taken
      ? t("lobby.taken", { who: guestName(holder), name })
      : `${name}. ${say(pupil.trait)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a portrait holds more than an input can
    <button
      type="button"
      role="radio"
      class={`pupil ${mine ? "mine" : ""} ${taken ? "taken" : ""} ${lost ? "crossed" : ""}`}
      aria-checked={mine}
      aria-label={label}
      title={label}
      tabIndex={mine || (props.own === "" && props.first) ? 0 : -1}
      disabled={lost || taken || props.locked}
      onClick={() => act({ type: "character", character: pupil.id })}
    >
      <Face look={lookOf(pupil.id)} seat={-1} plain gone={lost} />
      {mine && <Ring />}
      {lost && <Cross />}
      <span class="tag">{taken && !holder.bot ? holder.name : name}</span>
    </button>
  );
}

/** Drawn round a face with a red pencil. */
function Ring() {
  return (
    <svg class="mark" viewBox="0 0 100 100" aria-hidden="true">
      <path d="M22 30C36 6 74 6 86 34c10 26-8 56-38 58C16 93 2 62 16 36 24 20 44 10 66 14" />
    </svg>
  );
}

function Cross() {
  return (
    <svg class="mark" viewBox="0 0 100 100" aria-hidden="true">
      <path d="M14 18C40 44 62 66 88 86M86 16C62 40 36 66 12 88" />
    </svg>
  );
}
