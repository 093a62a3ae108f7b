/** What was seen, marked sure or unsure, and what people say they saw. */
import type { HuddleDoc } from "../../../shared/sim/view-types.ts";
import { t } from "../../i18n/t.ts";
import { seatLook, seatName } from "../../people.ts";
import { factSentence } from "../../sentences.ts";
import { Icon } from "../parts/controls.tsx";
import { Face, SeatGlyph } from "../parts/face.tsx";

export function Evidence(props: { doc: HuddleDoc }) {
  const { evidence } = props.doc;
  return (
    <div class="evidence">
      <h2>
        <Icon name="evidence" /> {t("fire.evidence")}
      </h2>
      {evidence.length === 0 && <p class="muted">{t("fire.evidenceNone")}</p>}
      <ol>
        {evidence.map((item, i) => (
          <li key={i} class={item.sure ? "sure" : "unsure"} style={{ "--i": i }}>
            {item.who >= 0 && <Face look={seatLook(item.who)} seat={item.who} />}
            <p>
              {factSentence(item, "evidence")}
              <small>{t(item.sure ? "fire.sure" : "fire.unsure")}</small>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

export function Cards(props: { doc: HuddleDoc }) {
  const { cards } = props.doc;
  return (
    <div class="cards">
      <h2>
        <Icon name="say" /> {t("fire.cards")}
      </h2>
      {cards.length === 0 && <p class="muted">{t("fire.cardsNone")}</p>}
      <ol aria-live="polite">
        {[...cards].reverse().map((card, i) => (
          <li key={cards.length - i}>
            <Face look={seatLook(card.seat)} seat={card.seat} />
            <p>
              <b>
                <SeatGlyph seat={card.seat} /> {seatName(card.seat)}
              </b>
              “{factSentence(card, "card")}”
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
