/**
 * The aftermath: the truth told as a story over the paused world. First who the half-bie was and what it became, then who won, what
 * became of everyone, and the deeds in order. The telling is staged by style alone: all of it is there from the start for keyboard and
 * screen reader, and any press or key tells it at once.
 */
import "../../styles/aftermath.css";
import { useSignal } from "@preact/signals";
import { t } from "../../i18n/t.ts";
import { isHost, lobby, truth, wholeSecondsLeft } from "../../net/night.ts";
import { act } from "../../net/session.ts";
import { guestName } from "../../people.ts";
import { Fellows } from "./fellows.tsx";
import { Tale } from "./tale.tsx";
import { Verdict, Wins } from "./verdict.tsx";

export function Aftermath() {
  const told = useSignal(false);
  const doc = truth.value;
  if (doc === null) return null;
  const tellAll = () => {
    told.value = true;
  };
  const mood = doc.halfbie < 0 ? "nobody" : doc.ending;
  return (
    <main
      class={`screen aftermath ${mood} ${told.value ? "" : "telling"}`}
      aria-label={t("after.title")}
      onPointerDown={tellAll}
      onKeyDown={tellAll}
      onWheel={tellAll}
    >
      <div class="pages">
        <Verdict truth={doc} />
        <Wins truth={doc} />
        <Fellows truth={doc} />
        <Tale truth={doc} />
        <GoOn />
      </div>
    </main>
  );
}

/** The way on: the host's button, everyone's clock. It ends by itself. */
function GoOn() {
  const host = lobby.value?.guests.find((g) => g.id === lobby.value?.host);
  return (
    <footer class="goOn">
      <p>
        {!isHost.value && host !== undefined && <b>{t("after.waitHost", { who: guestName(host) })}</b>}
        <span class="muted">{t("after.goesOn", { s: wholeSecondsLeft.value })}</span>
      </p>
      {isHost.value && (
        <button type="button" class="btn prime" onClick={() => act({ type: "next" })}>
          {t("after.next")}
        </button>
      )}
    </footer>
  );
}
