/** Builds a card: what was seen, of whom, where. Begins with what one truly saw; each part may be changed, so a card may lie. */
import { useSignal } from "@preact/signals";
import { FACTS, type FactKind } from "../../../shared/content/ids.ts";
import { factText, hasPlace } from "../../../shared/content/phrases.ts";
import { say, t } from "../../i18n/t.ts";
import { map, roomName } from "../../map.ts";
import { huddle, round, toast } from "../../net/night.ts";
import { intend } from "../../net/session.ts";
import { seatLook, seatName } from "../../people.ts";
import { type Fact, factSentence, holesOf } from "../../sentences.ts";
import { Sheet } from "./controls.tsx";
import { Face, SeatGlyph } from "./face.tsx";

const FIRST: Fact = { fact: "suspect", who: -1, whom: -1, room: -1 };

export function SaySheet(props: { close: () => void }) {
  const saw = huddle.value?.saw ?? [];
  const draft = useSignal<Fact>(saw[0] ?? FIRST);
  const now = draft.value;
  const holes = holesOf(now.fact);
  const others = (round.value?.roster ?? []).map((r) => r.seat);
  const ready = (!holes.who || now.who >= 0) && (!holes.whom || (now.whom >= 0 && now.whom !== now.who));
  const change = (part: Partial<Fact>) => (draft.value = { ...draft.value, ...part });
  const tell = () => {
    intend({
      type: "say",
      fact: now.fact,
      who: holes.who ? now.who : -1,
      whom: holes.whom ? now.whom : -1,
      room: hasPlace(now.fact) ? now.room : -1,
    });
    if (huddle.value === null) toast(t("say.slid"));
    props.close();
  };
  return (
    <Sheet label={t("fire.sayTitle")} close={props.close} class="saySheet">
      <h2>{t("fire.sayTitle")}</h2>
      <p class="preview" aria-live="polite">
        “{factSentence(now, "card")}”
      </p>
      {saw.length > 0 && (
        <section>
          <h3>{t("fire.saw")}</h3>
          <div class="sawList">
            {saw.slice(-6).map((fact, i) => (
              <button type="button" class="btn small" key={i} onClick={() => (draft.value = fact)}>
                {factSentence(fact, "card")}
              </button>
            ))}
          </div>
        </section>
      )}
      <label class="field">
        <span>{t("fire.what")}</span>
        <select value={now.fact} onChange={(e) => change({ fact: e.currentTarget.value as FactKind })}>
          {FACTS.map((fact) => (
            <option key={fact} value={fact}>
              {say(factText(fact, "card", false), { who: "○", whom: "△" })}
            </option>
          ))}
        </select>
      </label>
      {holes.who && <Faces label={t("fire.who")} seats={others} value={now.who} set={(who) => change({ who })} />}
      {holes.whom && <Faces label={t("fire.whom")} seats={others} value={now.whom} set={(whom) => change({ whom })} />}
      {hasPlace(now.fact) && (
        <label class="field">
          <span>{t("fire.where")}</span>
          <select value={now.room} onChange={(e) => change({ room: Number(e.currentTarget.value) })}>
            <option value={-1}>{t("fire.somewhere")}</option>
            {map.value?.rooms.map((room, i) => (
              <option key={room.id} value={i}>
                {roomName(i)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="muted">{t("fire.lieNote")}</p>
      <div class="sheetRow">
        <button type="button" class="btn" onClick={props.close}>
          {t("fire.back")}
        </button>
        <button type="button" class="btn prime" disabled={!ready} onClick={tell}>
          {t("fire.sayIt")}
        </button>
      </div>
    </Sheet>
  );
}

function Faces(props: { label: string; seats: readonly number[]; value: number; set: (seat: number) => void }) {
  return (
    <div class="facePick" role="radiogroup" aria-label={props.label}>
      <span class="muted">{props.label}</span>
      <div>
        {props.seats.map((seat) => (
          // biome-ignore lint/a11y/useSemanticElements: a face holds more than an input can
          <button
            type="button"
            role="radio"
            key={seat}
            aria-checked={seat === props.value}
            aria-label={seatName(seat)}
            onClick={() => props.set(seat)}
          >
            <Face look={seatLook(seat)} seat={seat} />
            <span>
              <SeatGlyph seat={seat} /> {seatName(seat)}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
