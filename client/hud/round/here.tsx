/** Back from the fire everyone stands where they stood: said for as long as they are held there. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { huddle as rules } from "../../../shared/content/tuning.ts";
import { t } from "../../i18n/t.ts";
import { round } from "../../net/night.ts";
import { confined, exiled } from "./sense.ts";

/** How many huddles were left when this field was last up: one fewer means that we come from the fire. */
let left = -1;

export function YouWereHere() {
  const shown = useSignal(false);
  const now = round.value?.huddlesLeft ?? -1;
  useEffect(() => {
    shown.value = left >= 0 && now >= 0 && now < left;
    left = now;
    const timer = setTimeout(() => (shown.value = false), rules.standS * 1000);
    return () => clearTimeout(timer);
  }, [now, shown]);
  // Who was locked in or put out is somewhere else now.
  return shown.value && !confined.value && !exiled.value ? (
    <p class="whisper" role="status">
      {t("hud.youWereHere")}
    </p>
  ) : null;
}
