/** The huddle: everyone's screen is the fire. What was seen, what is said, and one vote in two taps. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { HuddleDoc } from "../../../shared/sim/view-types.ts";
import { clock, t } from "../../i18n/t.ts";
import { huddle, lobby, round, wholeSecondsLeft } from "../../net/night.ts";
import { seatName } from "../../people.ts";
import { Chat } from "../parts/chat.tsx";
import { Icon } from "../parts/controls.tsx";
import { SaySheet } from "../parts/say-sheet.tsx";
import { RoleCorner } from "../round/role-card.tsx";
import { settingsOpen } from "../settings-sheet.tsx";
import { Ballot } from "./ballot.tsx";
import { Circle } from "./circle.tsx";
import { Cards, Evidence } from "./evidence.tsx";
import { Result } from "./result.tsx";

export function Fire() {
  const doc = huddle.value;
  const saying = useSignal(false);
  const face = useSignal(-1);
  // A changed mind of the server's (a doc after a reload) shows here as well.
  useEffect(() => {
    if (doc !== null && doc.own.face >= 0) face.value = doc.own.face;
  }, [doc, face]);
  if (doc === null) return null;
  const choosing = doc.stage !== "result" && doc.canVote && !doc.own.locked;
  return (
    <main class={`screen fire stage-${doc.stage}`}>
      <Head doc={doc} />
      <div class="fireGrid">
        <section class="side">
          <Evidence doc={doc} />
        </section>
        <section class="middleFire">
          {doc.stage === "result" && doc.result !== null ? (
            <Result doc={doc} />
          ) : (
            <>
              <Circle doc={doc} value={face.value} set={(seat) => (face.value = seat)} enabled={choosing} />
              {doc.stage === "talk" && <Ballot doc={doc} face={face.value} />}
            </>
          )}
        </section>
        <section class="side right">
          {doc.stage === "talk" && isInside() && (
            <button type="button" class="btn" onClick={() => (saying.value = true)}>
              <Icon name="say" /> {t("fire.say")}
            </button>
          )}
          {doc.stage !== "evidence" && <Cards doc={doc} />}
          {lobby.value?.settings.chat === true && isInside() && <Chat />}
        </section>
      </div>
      {saying.value && <SaySheet close={() => (saying.value = false)} />}
    </main>
  );
}

function isInside(): boolean {
  const doc = round.value;
  return doc !== null && !(doc.roster.find((r) => r.seat === doc.seat)?.gone ?? true);
}

function Head(props: { doc: HuddleDoc }) {
  const { doc } = props;
  const left = useComputed(() => clock(wholeSecondsLeft.value));
  return (
    <header class="fireHead">
      <div>
        <h1>{headline(doc)}</h1>
        <p class="muted" role="status">
          {subtitle(doc)}
        </p>
      </div>
      <time
        role="timer"
        class={wholeSecondsLeft.value <= 10 ? "urgent" : ""}
        aria-label={t("vote.closes", { t: left.value })}
      >
        {left.value}
      </time>
      <nav>
        <RoleCorner />
        <button type="button" class="corner" aria-label={t("hud.menu")} onClick={() => (settingsOpen.value = true)}>
          <Icon name="settings" />
        </button>
      </nav>
    </header>
  );
}

function subtitle(doc: HuddleDoc): string {
  if (doc.stage === "evidence") return t("fire.talkFirst");
  if (doc.stage === "result") return t("result.votes");
  if (doc.floor < 0) return t("fire.talk");
  return doc.floor === round.value?.seat ? t("fire.floorYou") : t("fire.floor", { who: seatName(doc.floor) });
}

function headline(doc: HuddleDoc): string {
  if (doc.reason === "command" || doc.caller < 0) return t("fire.command");
  const who = seatName(doc.caller);
  if (doc.reason === "bell") return t("fire.bell", { who });
  return doc.body >= 0 ? t("fire.body", { who, whom: seatName(doc.body) }) : t("fire.bodyUnknown");
}
