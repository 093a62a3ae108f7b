/** The lobby: the class photo on a desk in daylight, the way in for friends, who is here, and the one button that matters. */
import type { LobbyDoc } from "../../../shared/protocol.ts";
import { t } from "../../i18n/t.ts";
import { isHost, lobby, me } from "../../net/night.ts";
import { act, leaveNight } from "../../net/session.ts";
import { guestName } from "../../people.ts";
import { Chat } from "../parts/chat.tsx";
import { Icon } from "../parts/controls.tsx";
import { settingsOpen } from "../settings-sheet.tsx";
import { Guests } from "./guests.tsx";
import { Invite } from "./invite.tsx";
import { Photo } from "./photo.tsx";
import { Rules, Yours } from "./rules.tsx";

export function Lobby() {
  const doc = lobby.value;
  if (doc === null) return null;
  const running = doc.stage !== "lobby";
  return (
    <main class="screen lobby">
      <div class="desk">
        <header class="deskHead">
          <h1>{t("lobby.title")}</h1>
          {doc.round > 0 && <span class="muted">{t("lobby.round", { n: running ? doc.round : doc.round + 1 })}</span>}
          <span class="grow" />
          <button
            type="button"
            class="btn icon quiet"
            aria-label={t("title.settings")}
            onClick={() => (settingsOpen.value = true)}
          >
            <Icon name="settings" />
          </button>
          <button
            type="button"
            class="btn icon quiet"
            aria-label={t("link.leave")}
            title={t("link.leave")}
            onClick={leaveNight}
          >
            <Icon name="exile" />
          </button>
        </header>
        <Photo doc={doc} locked={running} />
        <aside class="notes">
          {running && (
            <p class="running" role="status">
              {t("lobby.playing")}
            </p>
          )}
          <Invite code={doc.code} />
          <Guests doc={doc} />
          {doc.settings.chat && <Chat />}
          <Yours doc={doc} />
          <Rules doc={doc} />
        </aside>
        {!running && <StartBar doc={doc} />}
      </div>
    </main>
  );
}

function StartBar(props: { doc: LobbyDoc }) {
  const { doc } = props;
  const ready = me.value?.ready ?? false;
  const people = doc.guests.filter((g) => !g.bot).length;
  const bots = Math.max(0, doc.settings.fillTo - people);
  const host = doc.guests.find((g) => g.id === doc.host);
  if (isHost.value)
    return (
      <footer class="startBar">
        <button type="button" class="btn prime huge" onClick={() => act({ type: "start" })}>
          {people === 1 && bots > 0 ? t("lobby.startAlone", { n: bots }) : t("lobby.start")}
        </button>
      </footer>
    );
  return (
    <footer class="startBar">
      <p class="muted">{host === undefined ? "" : t("lobby.waitHost", { name: guestName(host) })}</p>
      <button
        type="button"
        class={`btn huge ${ready ? "" : "prime"}`}
        aria-pressed={ready}
        onClick={() => act({ type: "ready", ready: !ready })}
      >
        {t(ready ? "lobby.unready" : "lobby.ready")}
      </button>
    </footer>
  );
}
