/**
 * The aftermath: the truth told as a story over the paused world. First who the half-bie was and what it became, then who won, what
 * became of everyone, and the deeds in order. The telling is staged by style alone: all of it is there from the start for keyboard and
 * screen reader, and any press or key tells it at once.
 */
import "../../styles/aftermath.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { isHost, lobby, truth, wholeSecondsLeft } from "../../net/night.ts";
import { act } from "../../net/session.ts";
import { guestName } from "../../people.ts";
import { Fellows } from "./fellows.tsx";
import { MutationCard } from "./mutation-card.tsx";
import { Tale } from "./tale.tsx";
import { Verdict, Wins } from "./verdict.tsx";

const PRESSES = ["pointerdown", "keydown", "wheel"] as const;
/** Thumbs are still hammering where the way on appears; until this has passed they neither skip nor leave. */
const HANDS_OFF_MS = 1000;
/** So many faces fit beside the tale; more take the whole width. */
const ONE_COLUMN = 8;

export function Aftermath() {
  const told = useSignal(false);
  const calmHands = useSignal(false);
  const doc = truth.value;
  useEffect(() => {
    const tellAll = (event: Event) => {
      if (event instanceof KeyboardEvent && event.repeat) return;
      told.value = true;
    };
    const timer = setTimeout(() => {
      calmHands.value = true;
      for (const press of PRESSES) addEventListener(press, tellAll, { passive: true });
    }, HANDS_OFF_MS);
    return () => {
      clearTimeout(timer);
      for (const press of PRESSES) removeEventListener(press, tellAll);
    };
  }, []);
  if (doc === null) return null;
  const mood = doc.halfbie < 0 ? "nobody" : doc.ending;
  return (
    <main class={`screen aftermath ${mood} ${told.value ? "" : "telling"}`} aria-label={t("truth.title")}>
      <div class={`pages ${doc.people.length > ONE_COLUMN ? "many" : ""}`}>
        <Verdict truth={doc} />
        <Wins truth={doc} />
        <Fellows truth={doc} />
        <div class="side">
          <MutationCard truth={doc} />
          <Tale truth={doc} />
        </div>
        <GoOn ready={calmHands.value} />
      </div>
    </main>
  );
}

/** The way on: the host's button, everyone's clock. It ends by itself. */
function GoOn(props: { ready: boolean }) {
  const host = lobby.value?.guests.find((g) => g.id === lobby.value?.host);
  return (
    <footer class="goOn">
      <p>
        {!isHost.value && host !== undefined && <b>{t("truth.waitHost", { who: guestName(host) })}</b>}
        <span class="muted">{t("truth.goesOn", { s: wholeSecondsLeft.value })}</span>
      </p>
      {isHost.value && (
        <button type="button" class="btn prime" disabled={!props.ready} onClick={() => act({ type: "next" })}>
          {t("truth.next")}
        </button>
      )}
    </footer>
  );
}
