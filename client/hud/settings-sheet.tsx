/** The settings, reachable from every screen: each change is heard and seen at once and kept for the next visit. */
import { signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { DEEDS, DEFAULT_KEYS, type KeyDeed, keyName, remap } from "../input/keys.ts";
import { lobby } from "../net/night.ts";
import { leaveNight } from "../net/session.ts";
import { choices, choose, QUALITY_CHOICES, TEXT_SIZES } from "../settings.ts";
import { Chips, Sheet, Toggle } from "./parts/controls.tsx";

export const settingsOpen = signal(false);

export function SettingsSheet() {
  if (!settingsOpen.value) return null;
  const now = choices.value;
  const close = () => (settingsOpen.value = false);
  return (
    <Sheet label={t("settings.title")} close={close} class="settings">
      <header class="sheetHead">
        <h2>{t("settings.title")}</h2>
        <button type="button" class="btn small" onClick={close}>
          {t("settings.close")}
        </button>
      </header>
      <section>
        <h3>{t("settings.language")}</h3>
        <Chips
          label={t("settings.language")}
          value={now.lang}
          options={[
            { value: "en", label: "English" },
            { value: "ko", label: "한국어" },
          ]}
          set={(lang) => choose({ lang })}
        />
      </section>
      <section>
        <h3>{t("settings.sound")}</h3>
        <label class="range">
          <span>{t("settings.volume")}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={now.volume}
            onInput={(e) => choose({ volume: Number(e.currentTarget.value) })}
          />
          <output>{now.volume}</output>
        </label>
        <Toggle label={t("settings.suddenLoud")} on={now.suddenLoud} set={(suddenLoud) => choose({ suddenLoud })} />
        <Toggle label={t("settings.captions")} on={now.captions} set={(captions) => choose({ captions })} />
        <Toggle label={t("settings.hints")} on={now.hints} set={(hints) => choose({ hints, taught: !hints })} />
      </section>
      <section>
        <h3>{t("settings.comfort")}</h3>
        <Toggle label={t("settings.flashes")} on={now.flashes} set={(flashes) => choose({ flashes })} />
        <Toggle label={t("settings.shake")} on={now.shake} set={(shake) => choose({ shake })} />
        <Toggle label={t("settings.motion")} on={now.motion} set={(motion) => choose({ motion })} />
        <p class="muted">{t("settings.gore")}</p>
        <Chips
          label={t("settings.gore")}
          value={now.gore}
          options={([0, 1, 2] as const).map((value) => ({ value, label: t(`settings.gore${value}`) }))}
          set={(gore) => choose({ gore })}
        />
      </section>
      <section>
        <h3>{t("settings.screen")}</h3>
        <p class="muted">{t("settings.textSize")}</p>
        <Chips
          label={t("settings.textSize")}
          value={now.textSize}
          options={TEXT_SIZES.map((value) => ({ value, label: t(`settings.text.${value}`) }))}
          set={(textSize) => choose({ textSize })}
        />
        <p class="muted">{t("settings.quality")}</p>
        <Chips
          label={t("settings.quality")}
          value={now.quality}
          options={QUALITY_CHOICES.map((value) => ({ value, label: t(`settings.quality.${value}`) }))}
          set={(quality) => choose({ quality })}
        />
        <Toggle label={t("settings.streaming")} on={now.streaming} set={(streaming) => choose({ streaming })} />
        <p class="muted">{t("settings.streamingNote", { key: keyName(now.keys.role[0] ?? "") })}</p>
        {document.fullscreenEnabled && (
          <button type="button" class="btn small" onClick={() => void document.documentElement.requestFullscreen()}>
            {t("settings.full")}
          </button>
        )}
      </section>
      {matchMedia("(any-pointer: fine)").matches && <Keys />}
      {lobby.value !== null && <Leave />}
    </Sheet>
  );
}

/** Out of the night, asked twice; the seat's token stays. */
function Leave() {
  const sure = useSignal(false);
  if (!sure.value)
    return (
      <section>
        <button type="button" class="btn" onClick={() => (sure.value = true)}>
          {t("link.leave")}
        </button>
      </section>
    );
  return (
    <section>
      <p role="alert">{t("link.leaveSure")}</p>
      <div class="sheetRow">
        <button type="button" class="btn" onClick={() => (sure.value = false)}>
          {t("link.stay")}
        </button>
        <button
          type="button"
          class="btn prime"
          onClick={() => {
            settingsOpen.value = false;
            leaveNight();
          }}
        >
          {t("link.leave")}
        </button>
      </div>
    </section>
  );
}

function Keys() {
  const waiting = useSignal<KeyDeed | null>(null);
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (waiting.value === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.code !== "Escape") choose({ keys: remap(choices.value.keys, waiting.value, event.code) });
      waiting.value = null;
    };
    addEventListener("keydown", take, true);
    return () => removeEventListener("keydown", take, true);
  }, [waiting]);
  return (
    <section>
      <h3>{t("settings.keys")}</h3>
      <ul class="keyList">
        {DEEDS.map((deed) => (
          <li key={deed}>
            <span>{t(`key.${deed}`)}</span>
            <button
              type="button"
              class="btn small"
              aria-label={t(`key.${deed}`)}
              onClick={() => (waiting.value = deed)}
            >
              {waiting.value === deed ? t("settings.pressKey") : choices.value.keys[deed].map(keyName).join(" · ")}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="btn quiet small" onClick={() => choose({ keys: DEFAULT_KEYS })}>
        {t("settings.keysReset")}
      </button>
    </section>
  );
}
