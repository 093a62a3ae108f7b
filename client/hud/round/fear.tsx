/**
 * Fear, seen: the heart that one hears also beats at the screen's edge and beside the own face. Where the picture is drawn too simply to
 * have a red edge, the page lends it one.
 */
import { useComputed } from "@preact/signals";
import { bpmOf } from "../../audio/mood.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../parts/controls.tsx";
import { self } from "./sense.ts";

/** Steps of the pulse: a beat that changed with every tick would never come to its end. */
const STEP_BPM = 6;

/** Seconds from one beat to the next; 0 = a heart that is not felt. */
function useBeat() {
  return useComputed(() => {
    const body = self.value;
    const bpm = body === null ? 0 : Math.round(bpmOf(body) / STEP_BPM) * STEP_BPM;
    return bpm === 0 ? 0 : 60 / bpm;
  });
}

export function FearEdge() {
  const fear = useComputed(() => Math.round((self.value?.fear ?? 0) / 5) / 20);
  const beat = useBeat();
  return (
    <div
      class={`fearEdge ${beat.value > 0 ? "beats" : ""}`}
      aria-hidden="true"
      style={{ "--fear": fear.value, "--beat": `${beat.value}s` }}
    />
  );
}

export function Heart() {
  const beat = useBeat();
  if (beat.value === 0) return null;
  return (
    <span class="heart" role="img" aria-label={t("hud.heart")} style={{ "--beat": `${beat.value}s` }}>
      <Icon name="heart" />
    </span>
  );
}
