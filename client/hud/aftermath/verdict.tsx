/** What everyone wants to know first: who it was, what it became, why; and who has won. */
import { useEffect, useRef } from "preact/hooks";
import type { TruthDoc } from "../../../shared/sim/view-types.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { say, t } from "../../i18n/t.ts";
import { round } from "../../net/night.ts";
import { seatName } from "../../people.ts";
import type { IconName } from "../../view/icons.ts";
import { Icon } from "../parts/controls.tsx";
import { EmptyPlace, HalfPhoto } from "./half-photo.tsx";
import { verdictOf } from "./story.ts";

export function Verdict(props: { truth: TruthDoc }) {
  const { truth } = props;
  const verdict = verdictOf(truth);
  const nobody = truth.halfbie < 0;
  const name = nobody ? "" : seatName(truth.halfbie);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section class="unmasked">
      <div class="frame">{nobody ? <EmptyPlace /> : <HalfPhoto seat={truth.halfbie} />}</div>
      <div class="told">
        <p class="ask">{t("truth.ask")}</p>
        <h1 tabIndex={-1} ref={heading}>
          {nobody ? t("truth.wasNobody") : <Named text={t("truth.halfbie", { who: name })} name={name} />}
        </h1>
        {!nobody && (
          <>
            <p class="ending">{t(`truth.${truth.ending}`)}</p>
            <Conscience value={truth.conscience} />
          </>
        )}
        <p class="why">
          {say(dictionary[verdict.key], {
            n: verdict.others,
            ...(verdict.who >= 0 ? { who: seatName(verdict.who) } : {}),
          })}
        </p>
      </div>
    </section>
  );
}

/** The sentence with the name in it set apart. */
function Named(props: { text: string; name: string }) {
  const at = props.text.indexOf(props.name);
  return (
    <>
      {props.text.slice(0, at)}
      <b>{props.name}</b>
      {props.text.slice(at + props.name.length)}
    </>
  );
}

/** Where its deeds have led it, between its two endings. */
function Conscience(props: { value: number }) {
  return (
    <div class="conscience" role="img" aria-label={t("truth.conscience", { n: props.value })}>
      <i style={{ "--n": props.value }}>
        <b>{props.value}</b>
      </i>
      <span>{t("truth.executioner")}</span>
      <span>{t("truth.protector")}</span>
    </div>
  );
}

interface Win {
  readonly icon: IconName;
  readonly who: string;
  readonly outcome: string;
  readonly note: string;
  readonly tone: "won" | "notWon" | "none";
}

export function Wins(props: { truth: TruthDoc }) {
  return (
    <section class="spoils" aria-labelledby="spoils">
      <h2 id="spoils">{t("truth.wins")}</h2>
      <ul>
        {winsOf(props.truth).map((win) => (
          <li key={win.who} class={win.tone}>
            <Icon name={win.icon} />
            <span class="whose">{win.who}</span>
            <b>{win.outcome}</b>
            <small>{win.note}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function winsOf(truth: TruthDoc): Win[] {
  const own = truth.people.find((p) => p.seat === round.value?.seat);
  const dead = truth.people.filter((p) => p.fate === "lost").length;
  const wins: Win[] = [];
  const result = (won: boolean) =>
    ({ outcome: t(won ? "truth.won" : "truth.lost"), tone: won ? "won" : "notWon" }) as const;
  if (own !== undefined) {
    const note = t(own.fate === "lost" ? `became.${own.cause ?? "clock"}` : `became.${own.fate}`);
    wins.push({ icon: "heart", who: t("truth.you"), note, ...result(own.won) });
  }
  wins.push({
    icon: "people",
    who: t("truth.crew"),
    note: t("truth.outOf", { out: truth.out, needed: truth.needed }),
    ...result(truth.crewWon),
  });
  if (truth.halfbie < 0)
    wins.push({
      icon: "mask",
      who: t("truth.winHalfbie"),
      outcome: t("truth.noHalfbie"),
      note: t("truth.never"),
      tone: "none",
    });
  else
    wins.push({
      icon: "mask",
      who: t("truth.winHalfbie"),
      note: t(`truth.${truth.ending}`),
      ...result(truth.ending !== "none"),
    });
  if (dead > 0)
    wins.push({
      icon: "skull",
      who: t("truth.dead"),
      outcome: t("truth.deadCount", { n: dead }),
      note: t("truth.notBack"),
      tone: "none",
    });
  return wins;
}
