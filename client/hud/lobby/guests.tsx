/** Who is here: name, face, host, ready or away; the host can ask someone to leave. */
import { useSignal } from "@preact/signals";
import { lookOf } from "../../../shared/content/characters.ts";
import type { Guest, LobbyDoc } from "../../../shared/protocol.ts";
import { t } from "../../i18n/t.ts";
import { isHost } from "../../net/night.ts";
import { act } from "../../net/session.ts";
import { guestName } from "../../people.ts";
import { Icon } from "../parts/controls.tsx";
import { Face } from "../parts/face.tsx";

export function Guests(props: { doc: LobbyDoc }) {
  const { doc } = props;
  const people = doc.guests.filter((g) => !g.bot);
  const bots = doc.guests.filter((g) => g.bot);
  return (
    <section class="guests">
      <h2>{t("lobby.guests", { n: people.length })}</h2>
      <ul aria-label={t("lobby.guest")}>
        {people.map((guest) => (
          <Row key={guest.id} guest={guest} doc={doc} />
        ))}
      </ul>
      {bots.length > 0 && (
        <p class="muted bots">
          {t("lobby.bot")}: {bots.map(guestName).join(", ")}
        </p>
      )}
    </section>
  );
}

function Row(props: { guest: Guest; doc: LobbyDoc }) {
  const { guest, doc } = props;
  const sure = useSignal(false);
  const mine = guest.id === doc.you;
  const state = !guest.here ? "away" : guest.ready ? "isReady" : "notReady";
  return (
    <li class={guest.here ? "" : "away"}>
      <Face look={lookOf(guest.character)} seat={-1} />
      <span class="who">
        <b>{guest.name}</b>
        <small>
          {mine && <em>{t("lobby.you")}</em>}
          {guest.id === doc.host && <em>{t("lobby.host")}</em>}
        </small>
      </span>
      <span class={`state ${state}`}>
        {state === "isReady" && <Icon name="check" />}
        {t(`lobby.${state}`)}
      </span>
      {isHost.value && !mine && (
        <button
          type="button"
          class="btn small quiet kick"
          aria-label={t("lobby.kick", { name: guest.name })}
          onBlur={() => (sure.value = false)}
          onClick={() => {
            if (sure.value) act({ type: "kick", guest: guest.id });
            sure.value = !sure.value;
          }}
        >
          {sure.value ? t("lobby.kickSure") : <Icon name="close" />}
        </button>
      )}
    </li>
  );
}
