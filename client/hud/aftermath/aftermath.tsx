/** The aftermath: the truth told as a story. Who was half gone, who won in four ways, who was what, and the deeds in order. */
import { TICKS_PER_SECOND } from "../../../shared/content/tuning.ts";
import type { TruthDoc } from "../../../shared/sim/view-types.ts";
import { clock, t } from "../../i18n/t.ts";
import { isHost, round, truth, wholeSecondsLeft } from "../../net/night.ts";
import { act } from "../../net/session.ts";
import { seatLook, seatName } from "../../people.ts";
import { Icon } from "../parts/controls.tsx";
import { Face, SeatGlyph } from "../parts/face.tsx";
import { settingsOpen } from "../settings-sheet.tsx";
import { deedLine } from "./deeds.ts";

export function Aftermath() {
  const doc = truth.value;
  if (doc === null) return null;
  return (
    <main class="screen truth">
      <nav class="corners">
        <button type="button" class="corner" aria-label={t("hud.menu")} onClick={() => (settingsOpen.value = true)}>
          <Icon name="settings" />
        </button>
      </nav>
      <div class="story">
        <header>
          <h1 class={doc.crewWon ? "won" : "notWon"}>{t(doc.crewWon ? "truth.crewWon" : "truth.crewLost")}</h1>
          <p>{t("truth.out", { out: doc.out, needed: doc.needed })}</p>
        </header>
        <Reveal doc={doc} />
        <Wins doc={doc} />
        <Fates doc={doc} />
        <Timeline doc={doc} />
      </div>
      <footer class="truthBar">
        <span class="muted">{isHost.value ? t("truth.nextIn", { s: wholeSecondsLeft.value }) : t("truth.waitHost")}</span>
        {isHost.value && (
          <button type="button" class="btn prime" onClick={() => act({ type: "next" })}>
            {t("truth.next")}
          </button>
        )}
      </footer>
    </main>
  );
}

function Reveal(props: { doc: TruthDoc }) {
  const { doc } = props;
  if (doc.halfbie < 0)
    return (
      <section class="reveal none">
        <h2>{t("truth.noHalfbie")}</h2>
      </section>
    );
  const ending = doc.ending === "protector" ? "truth.protector" : doc.ending === "executioner" ? "truth.executioner" : "truth.nobodys";
  return (
    <section class={`reveal ${doc.ending}`}>
      <Face look={seatLook(doc.halfbie)} seat={doc.halfbie} />
      <div>
        <h2>{t("truth.halfbie", { who: seatName(doc.halfbie) })}</h2>
        <p>{t(ending)}</p>
        <small class="muted">{t("truth.conscience", { n: doc.conscience })}</small>
      </div>
    </section>
  );
}

function Wins(props: { doc: TruthDoc }) {
  const { doc } = props;
  const you = doc.people.find((p) => p.seat === round.value?.seat);
  const taken = doc.people.filter((p) => p.fate === "lost").length;
  const line = (won: boolean) => t(won ? "truth.won" : "truth.lostIt");
  const rows = [
    ...(you === undefined ? [] : [{ who: t("truth.winYou"), icon: "heart" as const, won: you.won, text: line(you.won) }]),
    { who: t("truth.winCrew"), icon: "people" as const, won: doc.crewWon, text: line(doc.crewWon) },
    {
      who: t("truth.winHalfbie"),
      icon: "mask" as const,
      won: doc.ending !== "none",
      text: doc.halfbie < 0 ? t("truth.absent") : line(doc.ending !== "none"),
    },
    { who: t("truth.winVirus"), icon: "virus" as const, won: taken > 0, text: taken > 0 ? t("truth.virusTook", { n: taken }) : t("truth.virusNone") },
  ];
  return (
    <section>
      <h2>{t("truth.wins")}</h2>
      <ul class="wins">
        {rows.map((row) => (
          <li key={row.who} class={row.won ? "won" : ""}>
            <Icon name={row.icon} />
            <b>{row.who}</b>
            <span>{row.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fates(props: { doc: TruthDoc }) {
  return (
    <section>
      <h2>{t("truth.who")}</h2>
      <ul class="fates">
        {props.doc.people.map((person) => {
          const lost = person.fate === "lost";
          return (
            <li key={person.seat} class={person.fate}>
              <Face look={seatLook(person.seat)} seat={person.seat} gone={lost} />
              <span>
                <b>
                  <SeatGlyph seat={person.seat} /> {seatName(person.seat)}
                </b>
                <small>{lost && person.cause !== null ? t(`was.${person.cause}`) : t(`was.${person.fate}`)}</small>
                {person.seat === props.doc.halfbie && <small class="half">{t("was.halfbie")}</small>}
                {person.bitten && (
                  <small class="bite">
                    <Icon name="bite" /> {person.bitBy >= 0 ? t("was.bitBy", { who: seatName(person.bitBy) }) : t("was.bitten")}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Timeline(props: { doc: TruthDoc }) {
  const { doc } = props;
  return (
    <section>
      <h2>{t("truth.story")}</h2>
      <ol class="timeline">
        {doc.deeds.map((deed, i) => {
          const line = deedLine(deed, doc);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: deeds are a finished list
            <li key={i} class={line.tone} style={{ "--i": i }}>
              <time>{clock(deed.tick / TICKS_PER_SECOND)}</time>
              {deed.seat >= 0 && <Face look={seatLook(deed.seat)} seat={deed.seat} />}
              <p>
                {line.text}
                {line.place !== "" && <small> · {line.place}</small>}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
