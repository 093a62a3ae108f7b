/** The title: host a night in one tap, join one in two, follow a friend's link in one. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { CODE_LENGTH, NAME_MAX } from "../../../shared/protocol.ts";
import { codeInHash, isCode, tidyCode } from "../../code.ts";
import { t } from "../../i18n/t.ts";
import { friendlyName, nameTrouble, tidyName } from "../../names.ts";
import { link, trouble } from "../../net/night.ts";
import { hostNight, joinNight } from "../../net/session.ts";
import { tokensOf } from "../../net/tokens.ts";
import { choices, choose, lang } from "../../settings.ts";
import { Icon } from "../parts/controls.tsx";
import { settingsOpen } from "../settings-sheet.tsx";
import { Corridor } from "./corridor.tsx";

const NAME_CHARS = NAME_MAX * 2;

export function Title() {
  const invited = useSignal(codeInHash(location.hash));
  const busy = link.value === "joining";
  useEffect(() => {
    // A friend's link opened in this very tab changes nothing but the fragment.
    const follow = () => (invited.value = codeInHash(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [invited]);
  return (
    <main class="screen">
      <Corridor />
      <div class="title">
        <header>
          <h1>{lang.value === "ko" ? <b>{t("game.name")}</b> : <b>Half of Us</b>}</h1>
          <p class="line">{t("game.line")}</p>
        </header>
        {busy ? (
          <Busy returning={invited.value !== null && tokensOf(invited.value) !== null} />
        ) : (
          <Door invited={invited} />
        )}
        <footer>
          <p class="note">{t("title.note")}</p>
          <div class="more">
            <button
              type="button"
              class="btn small quiet"
              onClick={() => choose({ lang: lang.value === "ko" ? "en" : "ko" })}
            >
              {t("title.language")}
            </button>
            <button type="button" class="btn small quiet" onClick={() => (settingsOpen.value = true)}>
              <Icon name="settings" /> {t("title.settings")}
            </button>
          </div>
        </footer>
      </div>
    </main>
  );
}

function Busy(props: { returning: boolean }) {
  const key = props.returning ? "title.returning" : location.hash.length > 1 ? "title.entering" : "title.opening";
  return (
    <form aria-busy="true">
      <p role="status">{t(key)}</p>
    </form>
  );
}

function Door(props: { invited: { value: string | null } }) {
  const code = useSignal("");
  const hint = useSignal<string | null>(null);
  const invited = props.invited.value;

  const withName = (go: () => Promise<void>) => {
    const problem = nameTrouble(choices.value.name);
    if (problem !== null) {
      hint.value = problem === "name.long" ? t("name.long", { max: NAME_MAX }) : t("name.empty");
      return;
    }
    choose({ name: tidyName(choices.value.name) });
    void go();
  };
  const joinTyped = () => {
    if (isCode(code.value)) withName(() => joinNight(code.value));
    else hint.value = t("code.bad");
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (invited !== null) withName(() => joinNight(invited));
    else if (code.value !== "") joinTyped();
    else withName(hostNight);
  };

  return (
    <form onSubmit={submit}>
      {invited !== null && <p>{t("title.invited")}</p>}
      <div class="nameRow">
        <label class="field">
          <span class="sr">{t("title.name")}</span>
          <input
            name="name"
            autocomplete="nickname"
            placeholder={t("title.name")}
            maxLength={NAME_CHARS}
            value={choices.value.name}
            onInput={(e) => {
              hint.value = null;
              choose({ name: e.currentTarget.value });
            }}
          />
        </label>
        <button
          type="button"
          class="btn icon"
          aria-label={t("title.otherName")}
          title={t("title.otherName")}
          onClick={() => choose({ name: friendlyName(lang.value) })}
        >
          <Dice />
        </button>
      </div>
      {invited !== null ? (
        <>
          <button type="submit" class="btn prime huge">
            {t("title.joinCode", { code: invited })}
          </button>
          <button
            type="button"
            class="btn quiet small"
            onClick={() => {
              history.replaceState(null, "", location.pathname + location.search);
              props.invited.value = null;
            }}
          >
            {t("title.elsewhere")}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="btn prime huge" onClick={() => withName(hostNight)}>
            {t("title.host")}
          </button>
          <div class="joinRow">
            <label class="field">
              <span class="sr">{t("title.code")}</span>
              <input
                name="code"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                placeholder={t("title.code")}
                aria-description={t("title.codeHint")}
                maxLength={CODE_LENGTH + 4}
                value={code.value}
                onInput={(e) => {
                  hint.value = null;
                  code.value = tidyCode(e.currentTarget.value);
                  e.currentTarget.value = code.value;
                }}
              />
            </label>
            <button type="button" class="btn" onClick={joinTyped}>
              {t("title.join")}
            </button>
          </div>
        </>
      )}
      {hint.value !== null && (
        <p class="hint" role="alert">
          {hint.value}
        </p>
      )}
      {trouble.value !== null && (
        <p class="error" role="alert">
          {t(trouble.value as "error.unknown")}
        </p>
      )}
      {trouble.value === "error.version" && (
        <button type="button" class="btn small" onClick={() => location.reload()}>
          {t("error.reload")}
        </button>
      )}
    </form>
  );
}

function Dice() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.4em"
      height="1.4em"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <path d="M4 4h16v16H4z" stroke-linejoin="round" />
      <path
        d="M8.5 8.5h.01M15.5 8.5h.01M12 12h.01M8.5 15.5h.01M15.5 15.5h.01"
        stroke-linecap="round"
        stroke-width="3"
      />
    </svg>
  );
}
