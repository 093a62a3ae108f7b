/** The vote: a face, then what should happen to it, or nobody. It may be changed until it is locked. */
import type { BallotAct } from "../../../shared/content/ids.ts";
import type { HuddleDoc } from "../../../shared/sim/view-types.ts";
import { t } from "../../i18n/t.ts";
import { round } from "../../net/night.ts";
import { intend } from "../../net/session.ts";
import { seatName } from "../../people.ts";
import { Icon } from "../parts/controls.tsx";
import { ACT_ICONS } from "./act-icons.ts";

const ACTS = ["test", "confine", "exile"] as const satisfies readonly BallotAct[];

export function Ballot(props: { doc: HuddleDoc; face: number }) {
  const { doc, face } = props;
  if (!doc.canVote) return <p class="ballotNote muted">{t(doc.living <= 3 ? "vote.tooFew" : "fire.watch")}</p>;
  if (doc.own.locked)
    return (
      <p class="ballotNote" role="status">
        <Icon name="lock" /> {own(doc)} · {t("vote.locked")}
      </p>
    );
  const cast = (act: BallotAct) => intend({ type: "ballot", face: act === "nobody" ? -1 : face, act });
  return (
    <section class="ballot" aria-label={t("vote.title")}>
      <p class="ballotAsk" aria-live="polite">
        {isLost() && <small>{t("vote.last")} </small>}
        {face < 0 ? t("vote.pick") : t("vote.what", { who: seatName(face) })}
      </p>
      <div class="acts">
        <button
          type="button"
          class={`btn act-nobody ${doc.own.act === "nobody" ? "cast" : ""}`}
          aria-pressed={doc.own.act === "nobody"}
          onClick={() => cast("nobody")}
        >
          <Icon name="nobody" /> {t("vote.nobody")}
        </button>
        {ACTS.map((act) => {
          const barred = act === "exile" && !doc.canExile;
          const chosen = doc.own.act === act && doc.own.face === face && face >= 0;
          return (
            <button
              type="button"
              key={act}
              class={`btn act-${act} ${chosen ? "cast" : ""}`}
              aria-pressed={chosen}
              disabled={face < 0 || barred}
              title={t(barred ? "vote.exileNot" : `vote.${act}Note`)}
              onClick={() => cast(act)}
            >
              <Icon name={ACT_ICONS[act]} /> {t(`vote.${act}`)}
            </button>
          );
        })}
      </div>
      <div class="lockRow">
        <span class="muted">
          {own(doc)}
          {doc.own.act !== "nobody" && <small>{t(`vote.${doc.own.act}Note`)}</small>}
        </span>
        <button type="button" class="btn prime" onClick={() => intend({ type: "lock" })}>
          <Icon name="lock" /> {t("vote.lock")}
        </button>
      </div>
    </section>
  );
}

/** The dead have one last vote a round. */
function isLost(): boolean {
  const doc = round.value;
  return doc?.roster.find((r) => r.seat === doc.seat)?.gone ?? false;
}

function own(doc: HuddleDoc): string {
  if (doc.own.act === "nobody" || doc.own.face < 0) return t("vote.yoursNobody");
  return t("vote.yours", { act: t(`vote.${doc.own.act}`), who: seatName(doc.own.face) });
}
