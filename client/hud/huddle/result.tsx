/** How it was decided: the outcome first, then the votes; the carrier of the kit alone sees the test. */
import type { HuddleDoc } from "../../../shared/sim/view-types.ts";
import { t } from "../../i18n/t.ts";
import { seatLook, seatName } from "../../people.ts";
import { Icon } from "../parts/controls.tsx";
import { Face } from "../parts/face.tsx";
import { secretsShown } from "../peek.ts";
import { ACT_ICONS } from "./act-icons.ts";
import { TestLine } from "./test-line.tsx";
import { whyNobody } from "./why-nobody.ts";

const NOBODY_NOTES = {
  noKit: "result.nobodyNoKit",
  tooFew: "result.nobodyTooFew",
  silent: "result.nobodyNote",
} as const;

export function Result(props: { doc: HuddleDoc }) {
  const { result, test } = props.doc;
  if (result === null) return null;
  const who = result.face >= 0 ? seatName(result.face) : "";
  return (
    <div class={`verdict to-${result.act}`} role="alert">
      {result.face >= 0 && <Face look={seatLook(result.face)} seat={result.face} />}
      <h2>{result.act === "nobody" ? t("result.nobody") : t(`result.${result.act}`, { who })}</h2>
      <p class="muted">
        {t(result.act === "nobody" ? NOBODY_NOTES[whyNobody(result.counts)] : `result.${result.act}Note`)}
      </p>
      {test !== null && secretsShown.value && (
        <div class="secretTest">
          <small>{t("test.title")}</small>
          <TestLine test={test} />
          <small>{t("test.note")}</small>
        </div>
      )}
      <ul class="counts" aria-label={t("result.votes")}>
        {result.counts.map((count) => (
          <li key={`${count.face}${count.act}`}>
            <span>
              <Icon name={ACT_ICONS[count.act]} /> {count.face >= 0 ? seatName(count.face) : t("vote.nobody")}
              {count.face >= 0 && <small> {t(`vote.${count.act}`)}</small>}
            </span>
            <span class="voters">
              {result.votes
                .filter((vote) => vote.face === count.face && vote.act === count.act)
                .map((vote) => (
                  <Face key={vote.seat} look={seatLook(vote.seat)} seat={vote.seat} />
                ))}
              <b>{t("result.count", { n: count.votes })}</b>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
