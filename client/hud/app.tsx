/** Which screen is up. Light by itself: the title and what may lie on top of anything; the night's screens arrive when one is entered. */
import { signal } from "@preact/signals";
import { bring, partMissing } from "../chunks.ts";
import { t } from "../i18n/t.ts";
import { farewell, forgetNight, link, lobby, toasts } from "../net/night.ts";
import { playHere } from "../net/session.ts";
import { SettingsSheet } from "./settings-sheet.tsx";
import { Title } from "./title/title.tsx";

type NightScreens = typeof import("./night-screens.tsx");
const screens = signal<NightScreens | null>(null);

/** Brings in the night's screens; null when they do not come. Called as soon as someone is on the way in. */
export async function loadNight(): Promise<NightScreens | null> {
  screens.value ??= await bring(() => import("./night-screens.tsx"));
  return screens.value;
}

export function App() {
  return (
    <>
      <Screen />
      <LinkBar />
      <SettingsSheet />
      <LoadAnew />
      <ul class="toasts" aria-live="polite">
        {toasts.value.map((item) => (
          <li key={item.id} class={item.tone}>
            {item.text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Screen() {
  if (link.value === "gone") return <Farewell />;
  const night = screens.value;
  if (lobby.value === null || night === null) return <Title />;
  return <night.Night />;
}

function LinkBar() {
  const state = link.value;
  if (state !== "late" && state !== "lost") return null;
  return (
    <div class={`linkbar ${state}`} role="status">
      {t(state === "late" ? "link.late" : "link.lost")}
    </div>
  );
}

/** A part of the page did not come: only loading it anew helps. */
function LoadAnew() {
  if (!partMissing.value) return null;
  return (
    <div class="veil">
      <div class="sheet" role="alertdialog" aria-label={t("error.part")}>
        <p>{t("error.part")}</p>
        <div class="sheetRow">
          <button type="button" class="btn prime" onClick={() => location.reload()}>
            {t("error.reload")}
          </button>
        </div>
      </div>
    </div>
  );
}

/** We are out for good: why, and the ways on. */
function Farewell() {
  const why = farewell.value ?? "gone.lost";
  return (
    <main class="screen">
      <div class="keyArt" aria-hidden="true" />
      <div class="title">
        <header>
          <h1>
            <b>{t("game.name")}</b>
          </h1>
        </header>
        <form onSubmit={(e) => e.preventDefault()}>
          <p role="alert">{t(why as "gone.lost")}</p>
          {why === "gone.replaced" && (
            <button type="button" class="btn prime" onClick={() => void playHere()}>
              {t("gone.replacedHere")}
            </button>
          )}
          {why === "error.version" && (
            <button type="button" class="btn prime" onClick={() => location.reload()}>
              {t("error.reload")}
            </button>
          )}
          <button
            type="button"
            class="btn"
            onClick={() => {
              history.replaceState(null, "", location.pathname + location.search);
              forgetNight();
            }}
          >
            {t("link.home")}
          </button>
        </form>
      </div>
    </main>
  );
}
