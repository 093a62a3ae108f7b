/** Who I am and what I want: face down on the table, shown only while it is held. Looked at again whenever one likes. */
import { useEffect } from "preact/hooks";
import { whispers } from "../../../shared/content/phrases.ts";
import { say, t } from "../../i18n/t.ts";
import { holdsCard } from "../../input/gamepad.ts";
import { onPress, onRelease } from "../../input/hands.ts";
import { isHeld } from "../../input/keyboard.ts";
import { deedOf, keyName } from "../../input/keys.ts";
import { round } from "../../net/night.ts";
import { seatLook, seatName } from "../../people.ts";
import { choices } from "../../settings.ts";
import { TestLine } from "../huddle/test-line.tsx";
import { tests } from "../huddle/tested.ts";
import { Icon } from "../parts/controls.tsx";
import { Face, SeatGlyph } from "../parts/face.tsx";
import { peeking } from "../peek.ts";
import { NoteList } from "./note-card.tsx";
import { isHalfbie, secret } from "./sense.ts";

const hold = {
  onPointerDown: (event: PointerEvent) => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    peeking.value = true;
  },
  onPointerUp: () => (peeking.value = false),
  onPointerCancel: () => (peeking.value = false),
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      peeking.value = true;
    }
  },
  onKeyUp: () => (peeking.value = false),
  onBlur: () => (peeking.value = false),
  onContextMenu: (event: Event) => event.preventDefault(),
};

/** Looks while the role key is down. */
function useRoleKey(): void {
  useEffect(() => {
    // Held since before there was a card here: at the change from the fire to the field.
    if (isHeld("role") || holdsCard()) peeking.value = true;
    const stop = onPress((what) => {
      if (what === "role") peeking.value = true;
    });
    // By the key itself: whether it still counts as held depends on who hears of it first.
    const up = (event: KeyboardEvent) => {
      if (deedOf(choices.value.keys, event.code) === "role") peeking.value = false;
    };
    addEventListener("keyup", up);
    const stopReleases = onRelease((what) => {
      if (what === "role") peeking.value = false;
    });
    return () => {
      stop();
      stopReleases();
      removeEventListener("keyup", up);
      peeking.value = false;
    };
  }, []);
}

/** The card in full, for the assembly. */
export function RoleCard() {
  useRoleKey();
  const fine = matchMedia("(any-pointer: fine)").matches;
  return (
    <div class="roleStage">
      <button
        type="button"
        class={`roleCard owns-keys ${peeking.value ? "open" : ""}`}
        aria-pressed={peeking.value}
        {...hold}
      >
        {peeking.value ? (
          <RoleFront />
        ) : (
          <span class="roleBack">
            <Icon name="eyeOff" />
            <strong>{t("role.title")}</strong>
            <span>{fine ? t("role.holdKey", { key: keyName(choices.value.keys.role[0] ?? "") }) : t("role.hold")}</span>
            <small>{t("role.hidden")}</small>
          </span>
        )}
      </button>
    </div>
  );
}

/** A corner of the card, for later. */
export function RoleCorner() {
  useRoleKey();
  return (
    <>
      <button type="button" class="corner owns-keys" aria-label={t("role.again")} title={t("role.again")} {...hold}>
        <Icon name="badge" />
      </button>
      {peeking.value && (
        <div class="roleStage over">
          <div class="roleCard open">
            <RoleFront />
          </div>
        </div>
      )}
    </>
  );
}

function RoleFront() {
  const doc = round.value;
  const half = isHalfbie.value;
  const seat = doc?.seat ?? -1;
  const whisper = secret.value?.whisper ?? "none";
  const [protector = 0, executioner = 0] = doc?.endings ?? [];
  return (
    <span class={`roleFront ${half ? "half" : "crew"} ${doc?.seal ? "noted" : ""}`}>
      <NoteList />
      <Face look={seatLook(seat)} seat={seat} />
      <span class="roleName">
        <SeatGlyph seat={seat} /> {seatName(seat)}
      </span>
      <strong>{t(half ? "role.halfbie" : "role.crew")}</strong>
      <span>{t(half ? "role.halfWant" : "role.crewWant")}</span>
      {half ? (
        <>
          <small>{t("role.protector", { n: protector })}</small>
          <small>{executioner > 0 ? t("role.executioner", { n: executioner }) : t("role.executionerNone")}</small>
        </>
      ) : (
        <small>{t("role.crewFear")}</small>
      )}
      {tests.value.length > 0 && (
        <span class="ownTests">
          <small>{t("test.kept")}</small>
          {tests.value.map((test) => (
            <TestLine key={test.face} test={test} />
          ))}
        </span>
      )}
      {whisper !== "none" && <em>{say(whispers[whisper])}</em>}
    </span>
  );
}
