/** The deeds in order: when, what, who, where. Turning points stand out, lies are marked. */
import { TICKS_PER_SECOND } from "../../../shared/content/tuning.ts";
import type { TruthDoc } from "../../../shared/sim/view-types.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { clock, say, t } from "../../i18n/t.ts";
import { map, roomName } from "../../map.ts";
import { seatName } from "../../people.ts";
import type { IconName } from "../../view/icons.ts";
import { Icon } from "../parts/controls.tsx";
import { type Line, taleOf } from "./story.ts";

type Tone = "plain" | "blood" | "amber" | "grace" | "lie";

const LOOKS: Readonly<Record<Line["kind"], readonly [IconName, Tone]>> = {
  bitten: ["bite", "blood"],
  fed: ["feed", "amber"],
  lift: ["lift", "grace"],
  save: ["suppressant", "grace"],
  halt: ["halt", "grace"],
  apex: ["apex", "amber"],
  call: ["call", "amber"],
  callHit: ["call", "amber"],
  feral: ["eye", "amber"],
  shutOut: ["door", "blood"],
  holdGate: ["gate", "grace"],
  stayed: ["heart", "grace"],
  died: ["skull", "blood"],
  turned: ["virus", "blood"],
  out: ["run", "grace"],
  objective: ["check", "plain"],
  huddle: ["fire", "plain"],
  exile: ["exile", "blood"],
  confine: ["confine", "plain"],
  test: ["test", "plain"],
  lie: ["mask", "lie"],
  eruption: ["report", "blood"],
  suppressed: ["suppressant", "grace"],
  gateAnnounced: ["gate", "plain"],
  rawSupplies: ["rawSupplies", "amber"],
};

export function Tale(props: { truth: TruthDoc }) {
  const lines = taleOf(props.truth);
  return (
    <section class="tale" aria-labelledby="tale">
      <h2 id="tale">{t("truth.tale")}</h2>
      {lines.length === 0 && <p class="muted">{t("truth.quiet")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it */}
      <ol tabIndex={0} aria-labelledby="tale">
        {lines.map((line, i) => (
          <Deed key={i} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Deed(props: { line: Line }) {
  const { line } = props;
  const [icon, tone] = LOOKS[line.kind];
  const seconds = Math.floor(line.tick / TICKS_PER_SECOND);
  return (
    <li class={`${tone} ${line.turning ? "turning" : ""}`}>
      <time dateTime={`PT${seconds}S`}>{clock(seconds)}</time>
      <Icon name={icon} />
      <p>
        {say(dictionary[line.key], { who: names(line.who), whom: names(line.whom), gate: gateName(line.gate) })}
        {line.times > 1 && <em class="times"> {t("truth.times", { n: line.times })}</em>}
        {line.kind === "lie" && <em class="lieTag">{t("truth.lie")}</em>}
        {line.room >= 0 && <small>{roomName(line.room)}</small>}
      </p>
    </li>
  );
}

function names(seats: readonly number[]): string {
  if (seats.length === 0) return t("truth.someone");
  const all = seats.map(seatName);
  return [all.slice(0, -1).join(", "), all.at(-1)].filter((part) => part !== "").join(t("truth.and"));
}

function gateName(gate: number): string {
  const data = map.value?.gates[gate];
  return data === undefined ? t("truth.theGate") : say(data.name);
}
