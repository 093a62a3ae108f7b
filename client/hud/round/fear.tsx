/**
 * Fear, seen: the heart that one hears also beats at the screen's edge and beside the own face. Where the picture is drawn too simply to
 * have a red edge, the page lends it one. A bite has an edge of its own, of the virus' colour.
 */
import { useComputed } from "@preact/signals";
import { TICKS_PER_SECOND } from "../../../shared/content/tuning.ts";
import { bpmOf } from "../../audio/mood.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../parts/controls.tsx";
import { secretsShown } from "../peek.ts";
import { self } from "./sense.ts";

/** Steps of the pulse: a beat that changed with every tick would never come to its end. */
const STEP_BPM = 6;
/** A bite shows at the edge in its last so many seconds. */
const BITE_SEEN_S = 45;

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

/** What creeps in from the edge while a bite that one knows of comes to its end. */
export function BiteEdge() {
  const near = useComputed(() => {
    const left = self.value?.turnTicks ?? -1;
    if (left < 0 || !secretsShown.value) return 0;
    return Math.max(0, Math.round((1 - left / (BITE_SEEN_S * TICKS_PER_SECOND)) * 20) / 20);
  });
  if (near.value === 0) return null;
  return <div class="biteEdge" aria-hidden="true" style={{ "--near": near.value }} />;
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
