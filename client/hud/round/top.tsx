/** The top of the field: which phase, how long, what is to be done and which way that is. */
import { useComputed } from "@preact/signals";
import type { RoundDoc } from "../../../shared/sim/view-types.ts";
import { clock, t } from "../../i18n/t.ts";
import { phase, round, wholeSecondsLeft } from "../../net/night.ts";
import { Icon } from "../parts/controls.tsx";
import { nearestSite, self } from "./sense.ts";

const URGENT_S = 30;

export function Clock() {
  const left = wholeSecondsLeft.value;
  const current = phase.value;
  if (current === null) return null;
  return (
    <div class="phase">
      <strong>{t(`phase.${current}`)}</strong>
      <time class={left <= URGENT_S ? "urgent" : ""} role="timer" aria-label={t("hud.time")}>
        {clock(left)}
      </time>
    </div>
  );
}

export function Goals() {
  const objectives = round.value?.objectives ?? [];
  return (
    <ul class="goals" aria-label={t("hud.goals")}>
      {objectives.map((objective) => (
        <Goal key={objective.id} objective={objective} />
      ))}
    </ul>
  );
}

function Goal(props: { objective: RoundDoc["objectives"][number] }) {
  const { objective } = props;
  const total = objective.sites.length;
  const done = objective.sites.filter((s) => s.done).length;
  return (
    <li class={objective.done ? "done" : ""} title={t(`goal.${objective.id}Hint`)}>
      <Icon name={objective.done ? "check" : objective.id} />
      <span class="goalName">{t(`goal.${objective.id}`)}</span>
      {!objective.done && total > 1 && (
        <span class="pips" role="img" aria-label={`${done}/${total}`}>
          {objective.sites.map((site) => (
            <i key={`${site.x},${site.y}`} class={site.done ? "on" : ""} />
          ))}
        </span>
      )}
      {!objective.done && <Way objective={objective} />}
    </li>
  );
}

/** An arrow and a distance to the nearest place still open. */
function Way(props: { objective: RoundDoc["objectives"][number] }) {
  const text = useComputed(() => {
    if (self.value === null) return null;
    const heading = nearestSite(props.objective);
    return heading === null ? null : `${heading.degrees}|${heading.metres}`;
  });
  if (text.value === null) return null;
  const [degrees = "0", metres = "0"] = text.value.split("|");
  return <Arrow degrees={Number(degrees)} metres={Number(metres)} />;
}

export function Arrow(props: { degrees: number; metres: number }) {
  return (
    <span class="way">
      <svg viewBox="0 0 24 24" aria-hidden="true" style={{ transform: `rotate(${props.degrees}deg)` }}>
        <path d="M12 3l7 17-7-4-7 4z" />
      </svg>
      {t("compass.metres", { n: props.metres })}
    </span>
  );
}
