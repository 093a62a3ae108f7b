/** Autopsy notes: what a body or a scratch has taught this seat, said once as it is understood, and kept on the role card with the seal. */
import { useEffect } from "preact/hooks";
import { mutations } from "../../i18n/enemy.ts";
import { say, t } from "../../i18n/t.ts";
import { round } from "../../net/night.ts";
import { Icon } from "../parts/controls.tsx";
import { followNotes, freshNote } from "./notes.ts";

/** As much of the seal as can be read out; the aftermath shows the same. */
const SEAL_SHOWN = 8;

/** Slides in when something new is understood. */
export function NoteCard() {
  useEffect(followNotes, []);
  const note = freshNote.value;
  if (note === null) return null;
  if (note === "seal")
    return (
      <p class="noteCard sealed" role="status">
        <Icon name="lock" /> {t("virus.sealedNow")} <code>{sealShown()}</code>
      </p>
    );
  const { counter, name, shows } = mutations[note];
  return (
    <div key={note} class="noteCard" role="status">
      <small>
        <Icon name="virus" /> {t("note.title")}
      </small>
      <b>{say(name)}</b>
      <p>{say(shows)}</p>
      <p class="counter">
        <Icon name="check" /> {say(counter)}
      </p>
    </div>
  );
}

/** What has been understood so far, and the seal to compare with at the end. Part of the role card. */
export function NoteList() {
  const doc = round.value;
  if (doc === null || (doc.notes.length === 0 && doc.seal === "")) return null;
  return (
    <span class="noteList">
      {doc.notes.length > 0 && <b>{t("note.list")}</b>}
      {doc.notes.map((id) => (
        <span key={id}>
          <strong>{say(mutations[id].name)}</strong> {say(mutations[id].counter)}
        </span>
      ))}
      {doc.seal !== "" && (
        <small class="sealed" title={doc.seal}>
          <Icon name="lock" /> {t("virus.sealHash")} <code>{sealShown()}</code>
        </small>
      )}
    </span>
  );
}

function sealShown(): string {
  return (round.value?.seal ?? "").slice(0, SEAL_SHOWN);
}
