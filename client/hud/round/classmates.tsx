/** The class as far as one knows: who is known lost, exiled, confined. A press on the corner shows it. */
import { useSignal } from "@preact/signals";
import { t } from "../../i18n/t.ts";
import { round } from "../../net/night.ts";
import { isLost, seatLook, seatName, stateWord } from "../../people.ts";
import { Icon, Sheet } from "../parts/controls.tsx";
import { Face, SeatGlyph } from "../parts/face.tsx";

export function ClassList() {
  const roster = round.value?.roster ?? [];
  return (
    <ul class="classList">
      {roster.map((entry) => (
        <li key={entry.seat} class={isLost(entry) ? "gone" : ""}>
          <Face look={seatLook(entry.seat)} seat={entry.seat} gone={isLost(entry)} />
          <span>
            <SeatGlyph seat={entry.seat} /> {seatName(entry.seat)}
          </span>
          <small>{stateWord(entry)}</small>
        </li>
      ))}
    </ul>
  );
}

export function ClassCorner() {
  const open = useSignal(false);
  const lost = (round.value?.roster ?? []).filter((r) => isLost(r) && r.seat !== round.value?.seat).length;
  return (
    <>
      <button
        type="button"
        class="corner"
        aria-label={t("hud.people")}
        title={t("hud.people")}
        onClick={() => (open.value = true)}
      >
        <Icon name="people" />
        {lost > 0 && <b class="count">{lost}</b>}
      </button>
      {open.value && (
        <Sheet label={t("hud.people")} close={() => (open.value = false)}>
          <header class="sheetHead">
            <h2>{t("hud.people")}</h2>
            <button type="button" class="btn small" onClick={() => (open.value = false)}>
              {t("settings.close")}
            </button>
          </header>
          <ClassList />
        </Sheet>
      )}
    </>
  );
}
