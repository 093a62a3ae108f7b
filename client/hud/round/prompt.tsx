/** What use would do here, how far it is, and when to press again: the only prompt of the field. */
import { computed, useComputed } from "@preact/signals";
import type { Verb } from "../../../shared/content/ids.ts";
import { work } from "../../../shared/content/tuning.ts";
import { t } from "../../i18n/t.ts";
import { keyName } from "../../input/keys.ts";
import { round } from "../../net/night.ts";
import { choices } from "../../settings.ts";
import type { IconName } from "../../view/icons.ts";
import { Icon } from "../parts/controls.tsx";
import { atFeet, confined, self } from "./sense.ts";

const VERB_ICONS: Readonly<Record<Verb, IconName>> = {
  none: "use",
  open: "door",
  close: "door",
  unlock: "unlock",
  unbar: "door",
  hide: "hide",
  leave: "exile",
  pickUp: "use",
  work: "power",
  lift: "lift",
  treat: "suppressant",
  report: "report",
  ring: "bell",
  gate: "gate",
  drawSupplies: "rawSupplies",
  slideCard: "say",
  barricade: "door",
};

/** What the hands do or would do here: its sign and its words. Treating oneself goes on by itself as long as one keeps still. */
export const offer = computed(() => {
  const verb: Verb = confined.value ? "slideCard" : (self.value?.prompt.verb ?? "none");
  const item = self.value?.item ?? "none";
  const onSelf = verb === "treat" && self.value?.prompt.target === round.value?.seat;
  const thing = onSelf ? item : verb === "pickUp" ? atFeet.value : "none";
  return {
    verb,
    onSelf,
    icon: thing !== "none" ? thing : VERB_ICONS[verb],
    words: onSelf
      ? t("verb.treatSelf")
      : verb === "pickUp" && thing !== "none"
        ? `${t("verb.pickUp")}: ${t(`item.${thing}`)}`
        : t(`verb.${verb}`),
  };
});

const R = 27;
const ROUND = 2 * Math.PI * R;

/** Progress as a ring; with a timing ring, the window and the mark that sweeps towards it. */
export function ProgressRing(props: { progress: number; ring: number }) {
  const arc = (from: number, to: number) => `${(to - from) * ROUND} ${ROUND}`;
  return (
    <svg class="progress" viewBox="0 0 64 64" aria-hidden="true">
      <circle class="track" cx="32" cy="32" r={R} />
      <circle class="done" cx="32" cy="32" r={R} stroke-dasharray={arc(0, props.progress)} />
      {props.ring >= 0 && (
        <>
          <circle
            class="window"
            cx="32"
            cy="32"
            r={R}
            stroke-dasharray={arc(work.windowFrom, work.windowTo)}
            stroke-dashoffset={-work.windowFrom * ROUND}
          />
          <g class="markHand" style={{ transform: `rotate(${props.ring * 360}deg)` }}>
            <path d="M57 32h7" />
          </g>
        </>
      )}
    </svg>
  );
}

export function inWindow(ring: number): boolean {
  return ring >= work.windowFrom && ring <= work.windowTo;
}

/** The prompt for a keyboard; on touch the big button itself is the prompt. */
export function Prompt() {
  const progress = useComputed(() => self.value?.prompt.progress ?? 0);
  const ring = useComputed(() => self.value?.prompt.ring ?? -1);
  const { verb, onSelf, icon, words } = offer.value;
  if (verb === "none") return null;
  const key = keyName(choices.value.keys.use[0] ?? "");
  return (
    <div class={`prompt ${inWindow(ring.value) ? "now" : ""}`}>
      <span class="promptRing">
        <ProgressRing progress={progress.value} ring={ring.value} />
        {onSelf ? <Icon name={icon} /> : <kbd>{key}</kbd>}
      </span>
      <span class="promptText" aria-live="polite">
        {!onSelf && <Icon name={icon} />} {words}
        {ring.value >= 0 && <small>{inWindow(ring.value) ? t("prompt.beat") : t("prompt.beatKey", { key })}</small>}
      </span>
    </div>
  );
}
