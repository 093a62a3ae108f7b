/** The class photo of this round: everyone's face, what became of them, and who carries teeth marks. The lost are crossed out. */
import type { TruthDoc } from "../../../shared/sim/view-types.ts";
import { t } from "../../i18n/t.ts";
import { lobby, round } from "../../net/night.ts";
import { characterName, seatLook, seatName } from "../../people.ts";
import { Icon } from "../parts/controls.tsx";
import { Face, SeatGlyph } from "../parts/face.tsx";
import { Cross, HalfPhoto } from "./half-photo.tsx";
import { type Fellow, fellowsOf } from "./story.ts";

export function Fellows(props: { truth: TruthDoc }) {
  const fellows = fellowsOf(props.truth);
  const crossed = lobby.value?.lost ?? [];
  return (
    <section class="fellows" aria-labelledby="fellows">
      <div class="print">
        <ul style={{ "--count": fellows.length }}>
          {fellows.map((fellow) => (
            <Portrait key={fellow.seat} fellow={fellow} />
          ))}
        </ul>
        <footer>
          <h2 id="fellows">{t("truth.people")}</h2>
          {crossed.length > 0 && <p>{t("truth.crossed", { names: crossed.map(characterName).join(", ") })}</p>}
        </footer>
      </div>
    </section>
  );
}

function Portrait(props: { fellow: Fellow }) {
  const { fellow } = props;
  const { seat } = fellow;
  const mine = seat === round.value?.seat;
  return (
    <li class={`${fellow.lost ? "gone" : ""} ${mine ? "mine" : ""}`}>
      <span class="picture">
        {fellow.halfbie ? <HalfPhoto seat={seat} /> : <Face look={seatLook(seat)} seat={seat} plain />}
        {fellow.lost && <Cross />}
      </span>
      <b class="tag">
        <SeatGlyph seat={seat} /> {seatName(seat)}
      </b>
      <span class="became">
        {t(fellow.became)}
        {fellow.exiled && `, ${t("became.exiled")}`}
      </span>
      {fellow.halfbie && <span class="half">{t("truth.winHalfbie")}</span>}
      {fellow.bitten && (
        <span class="teethMark">
          <Icon name="bite" />
          {fellow.bitBy >= 0 ? t("became.bittenBy", { who: seatName(fellow.bitBy) }) : t("became.bitten")}
        </span>
      )}
    </li>
  );
}
