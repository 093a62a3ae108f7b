/**
 * The mutation card: what the virus believed of this crew, what it tried and was paid, what it will try next and how to beat that, and its
 * sealed guesses opened. Made to be read from a stream in five seconds: one face of the crew, three bars, one warning.
 */
import type { MutationId, PlayId, Posture } from "../../../shared/content/ids.ts";
import type { TruthDoc, VirusCard } from "../../../shared/sim/view-types.ts";
import { mutations, plays, postures, reasons } from "../../i18n/enemy.ts";
import { say, t } from "../../i18n/t.ts";
import { roomName } from "../../map.ts";
import { seatName } from "../../people.ts";
import type { IconName } from "../../view/icons.ts";
import { Icon } from "../parts/controls.tsx";
import { sealHolds } from "./seal.ts";

/** What it tried most is enough for a glance. */
const TRIED_SHOWN = 3;
const HASH_SHOWN = 8;

const POSTURE_ICONS: Readonly<Record<Posture, IconName>> = {
  hide: "hide",
  run: "run",
  hold: "door",
  split: "exile",
  group: "people",
};

export function MutationCard(props: { truth: TruthDoc }) {
  const card = props.truth.virus;
  const [first] = card.believed;
  return (
    <section class="virusCard" aria-labelledby="virusCard">
      <h2 id="virusCard">
        <Icon name="virus" /> {t("virus.title")}
      </h2>
      {first && (
        <p class="believed">
          <Icon name={POSTURE_ICONS[first.posture]} />
          <span>{t("virus.believed")}</span>
          <b>{say(postures[first.posture])}</b>
          <em>{first.pct}%</em>
        </p>
      )}
      {card.fooled && (
        <p class="fooled">
          <Icon name="check" /> {t("virus.fooled", { posture: say(postures[card.fooled]) })}
        </p>
      )}
      <Tried card={card} />
      <p class="nextPlay">
        <span>{t("virus.next")}</span>
        <b>{say(plays[card.next].name)}</b>
        <small>
          <Icon name="check" /> {say(plays[card.next].counter)}
        </small>
      </p>
      <Mutations card={card} />
      {card.seal && <Guesses seal={card.seal} />}
      {card.seal && (card.evolves || card.respite) && (
        <p class={`upshot ${card.evolves ? "evolves" : "respite"}`}>
          {card.evolves ? t("virus.evolves") : t("virus.respite")}
        </p>
      )}
    </section>
  );
}

function Tried(props: { card: VirusCard }) {
  const tried = props.card.tried.slice(0, TRIED_SHOWN);
  if (tried.length === 0) return null;
  return (
    <ul class="tried" aria-label={t("virus.tried")}>
      {tried.map(({ play, times, paidPct }) => (
        <li key={play} class={play === bestPaid(tried) ? "paidMost" : ""}>
          <b>{say(plays[play].name)}</b>
          <span>{t("virus.times", { n: times })}</span>
          <i style={{ "--n": Math.max(0, paidPct) }}>{paidPct >= 0 ? t("virus.paid", { n: paidPct }) : ""}</i>
        </li>
      ))}
    </ul>
  );
}

function bestPaid(tried: VirusCard["tried"]): PlayId | undefined {
  return tried.reduce((best, one) => (one.paidPct > best.paidPct ? one : best), tried[0] as (typeof tried)[number])
    .play;
}

function Mutations(props: { card: VirusCard }) {
  const { gained, keeps } = props.card;
  const kept = keeps.filter((id) => !gained.some((g) => g.mutation === id));
  if (gained.length === 0 && kept.length === 0) return null;
  return (
    <ul class="mutated" aria-label={t("virus.became")}>
      {gained.map(({ mutation, why }) => (
        <Mutated key={mutation} id={mutation} why={say(reasons[why])} />
      ))}
      {kept.map((id) => (
        <Mutated key={id} id={id} why="" />
      ))}
    </ul>
  );
}

function Mutated(props: { id: MutationId; why: string }) {
  return (
    <li>
      <b>{say(mutations[props.id].name)}</b> {props.why !== "" && <span>{props.why}</span>}
    </li>
  );
}

function Guesses(props: { seal: NonNullable<VirusCard["seal"]> }) {
  const { seal } = props;
  const holds = sealHolds(seal);
  return (
    <div class="guesses">
      <h3>
        {t("virus.sealed")}
        <span class={holds ? "holds" : "broken"} title={seal.hash}>
          <Icon name={holds ? "lock" : "unlock"} /> {holds ? t("virus.sealHolds") : t("virus.sealBroken")}{" "}
          {seal.hash.slice(0, HASH_SHOWN)}
        </span>
      </h3>
      <ol>
        {seal.predictions.map((guess) => (
          <li key={guess.kind} class={guess.right ? "right" : "wrong"}>
            <Icon name={guess.right ? "check" : "close"} />
            <p>
              <span>{guessed(guess)}</span> <em>{guess.right ? t("virus.right") : t("virus.wrong")}</em>{" "}
              <small>
                {t("virus.sure", { n: guess.surePct })}
                <i>{t("virus.base", { n: guess.basePct })}</i>
              </small>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function guessed({ kind, about }: NonNullable<VirusCard["seal"]>["predictions"][number]): string {
  if (kind === "held") return t("virus.held", { where: roomName(about) });
  const who = about >= 0 ? seatName(about) : t("truth.someone");
  return kind === "alone" ? t("virus.alone", { who }) : t("virus.accused", { who });
}
