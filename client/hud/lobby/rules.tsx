/** The night's rules (the host's to set, everyone's to read) and what only concerns oneself: name and comfort. */
import { useSignal } from "@preact/signals";
import { type LobbyDoc, NAME_MAX } from "../../../shared/protocol.ts";
import { t } from "../../i18n/t.ts";
import { nameTrouble, tidyName } from "../../names.ts";
import { isHost, me } from "../../net/night.ts";
import { act } from "../../net/session.ts";
import { choose } from "../../settings.ts";
import { Chips, Toggle } from "../parts/controls.tsx";

const LENGTHS = ["quick", "standard", "long"] as const;
const FILLS = [0, 4, 6, 8, 10, 12];
const CHANCES = [-1, 0, 50, 85, 100];
const COMFORTS = ["prefer", "any", "ratherNot"] as const;

export function Rules(props: { doc: LobbyDoc }) {
  const { settings } = props.doc;
  const locked = !isHost.value;
  return (
    <section class="rules">
      <h2>{t("lobby.rules")}</h2>
      {locked && <p class="muted">{t("lobby.rulesHost")}</p>}
      <p>{t("lobby.length")}</p>
      <Chips
        label={t("lobby.length")}
        value={settings.profile}
        disabled={locked}
        options={LENGTHS.map((value) => ({ value, label: t(`lobby.length.${value}`) }))}
        set={(profile) => act({ type: "settings", settings: { profile } })}
      />
      <p>{t("lobby.fill")}</p>
      <Chips
        label={t("lobby.fill")}
        value={settings.fillTo}
        disabled={locked}
        options={FILLS.map((value) => ({
          value,
          label: value === 0 ? t("lobby.fillNone") : t("lobby.fillTo", { n: value }),
        }))}
        set={(fillTo) => act({ type: "settings", settings: { fillTo } })}
      />
      <p>{t("lobby.halfbie")}</p>
      <Chips
        label={t("lobby.halfbie")}
        value={settings.halfbiePct}
        disabled={locked}
        options={CHANCES.map((value) => ({
          value,
          label: value < 0 ? t("lobby.halfbieOwn") : t("lobby.percent", { n: value }),
        }))}
        set={(halfbiePct) => act({ type: "settings", settings: { halfbiePct } })}
      />
      <Toggle
        label={t("lobby.anonymous")}
        on={settings.anonymousVotes}
        disabled={locked}
        set={(anonymousVotes) => act({ type: "settings", settings: { anonymousVotes } })}
      />
      <Toggle
        label={t("lobby.chat")}
        on={settings.chat}
        disabled={locked}
        set={(chat) => act({ type: "settings", settings: { chat } })}
      />
    </section>
  );
}

export function Yours(props: { doc: LobbyDoc }) {
  const draft = useSignal<string | null>(null);
  const name = draft.value ?? me.value?.name ?? "";
  const problem = nameTrouble(name);
  const save = (event: Event) => {
    event.preventDefault();
    if (problem !== null) return;
    const tidy = tidyName(name);
    choose({ name: tidy });
    act({ type: "name", name: tidy });
    draft.value = null;
  };
  return (
    <section class="yours">
      <h2>{t("lobby.yours")}</h2>
      <form class="nameRow" onSubmit={save}>
        <label class="field">
          <span>{t("lobby.name")}</span>
          <input
            name="tableName"
            autocomplete="nickname"
            maxLength={NAME_MAX * 2}
            value={name}
            onInput={(e) => (draft.value = e.currentTarget.value)}
          />
        </label>
        {draft.value !== null && (
          <button type="submit" class="btn small" disabled={problem !== null}>
            {t("lobby.save")}
          </button>
        )}
      </form>
      {problem !== null && (
        <p class="hint" role="alert">
          {problem === "name.long" ? t("name.long", { max: NAME_MAX }) : t("name.empty")}
        </p>
      )}
      <p>
        {t("lobby.comfort")} <small class="muted">{t("lobby.comfortNote")}</small>
      </p>
      <Chips
        label={t("lobby.comfort")}
        value={props.doc.comfort}
        options={COMFORTS.map((value) => ({ value, label: t(`lobby.comfort.${value}`) }))}
        set={(comfort) => act({ type: "comfort", comfort })}
      />
    </section>
  );
}
