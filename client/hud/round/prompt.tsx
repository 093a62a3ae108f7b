/** What use would do here, how far it is, and when to press again: the only prompt of the field. */
import { useComputed } from "@preact/signals";
import type { Verb } from "../../../shared/content/ids.ts";
import { work } from "../../../shared/content/tuning.ts";
import { t } from "../../i18n/t.ts";
import { keyName } from "../../input/keys.ts";
import { choices } from "../../settings.ts";
import type { IconName } from "../../view/icons.ts";
import { Icon } from "../parts/controls.tsx";
import { self } from "./sense.ts";

export const VERB_ICONS: Readonly<Record<Verb, IconName>> = {
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

/** What use would do, in words. */
export const verbName = (verb: Verb): string => t(`verb.${verb}`);

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
  const verb = useComputed(() => self.value?.prompt.verb ?? "none");
  const progress = useComputed(() => self.value?.prompt.progress ?? 0);
  const ring = useComputed(() => self.value?.prompt.ring ?? -1);
  if (verb.value === "none") return null;
  const key = keyName(choices.value.keys.use[0] ?? "");
  return (
    <div class={`prompt ${inWindow(ring.value) ? "now" : ""}`}>
      <span class="promptRing">
        <ProgressRing progress={progress.value} ring={ring.value} />
        <kbd>{key}</kbd>
      </span>
      <span class="promptText" aria-live="polite">
        <Icon name={VERB_ICONS[verb.value]} /> {verbName(verb.value)}
        {ring.value >= 0 && <small>{inWindow(ring.value) ? t("prompt.beat") : t("prompt.beatKey", { key })}</small>}
      </span>
    </div>
  );
}
