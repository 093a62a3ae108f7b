/** What only the half-bie sees: hunger, conscience, what the virus thinks, mask, and how long until its powers are ready. */
import { computed } from "@preact/signals";
import { plays, postures } from "../../i18n/enemy.ts";
import { say, t } from "../../i18n/t.ts";
import { Bar } from "../parts/bar.tsx";
import { Icon } from "../parts/controls.tsx";
import { secretsShown } from "../peek.ts";
import { exiled, isHalfbie, seconds, secret } from "./sense.ts";

const HUNGRY = 80;

/** What the virus thinks, as far as this screen may say it. */
export const overheard = computed(() =>
  isHalfbie.value && secretsShown.value ? (secret.value?.hypothesis ?? null) : null,
);

export function HalfPanel() {
  if (!isHalfbie.value || !secretsShown.value) return null;
  const own = secret.value;
  if (own === null) return null;
  const wait = (ticks: number) => (ticks > 0 ? t("half.seconds", { s: seconds(ticks) }) : t("half.ready"));
  return (
    <div class="halfPanel">
      {own.feralTicks > 0 && (
        <p class="feral" role="alert">
          {t("half.feral", { s: seconds(own.feralTicks) })}
        </p>
      )}
      <Gauge kind="hunger" label={t("half.hunger")} value={own.hunger} warn={own.hunger >= HUNGRY} />
      <Gauge kind="conscience" label={t("half.conscience")} value={own.conscience} warn={false} />
      <Hypothesis />
      <p class="powers">
        <span title={t(own.masked ? "half.masked" : "half.unmasked")} class={own.masked ? "" : "bare"}>
          <Icon name="mask" /> {t(own.masked ? "half.masked" : "half.bare")}
        </span>
        {!exiled.value && (
          <>
            <span title={t("wheel.call")}>
              <Icon name="call" /> {wait(own.callTicks)}
            </span>
            <span title={t("half.feedsLeft", { n: own.feedsLeft })}>
              <Icon name="feed" /> {own.feeding > 0 ? t("half.feeding") : own.feedsLeft > 0 ? wait(own.feedTicks) : "0"}
            </span>
          </>
        )}
        {own.power !== "none" && !own.powerUsed && (
          <span class="once">
            <Icon name={own.power} /> {t(`wheel.${own.power}`)}
          </span>
        )}
      </p>
    </div>
  );
}

/** What the virus takes the crew for and what it is about to do: half of it hears the other half think. */
function Hypothesis() {
  const heard = overheard.value;
  if (heard === null || heard.posture === "none") return null;
  return (
    <p class="hypothesis">
      <span>
        <Icon name="virus" /> {t("virus.thinks", { posture: say(postures[heard.posture]), n: heard.surePct })}
      </span>
      {heard.play !== "none" && <b>{say(plays[heard.play].name)}</b>}
    </p>
  );
}

function Gauge(props: { kind: string; label: string; value: number; warn: boolean }) {
  return (
    <span class={`gauge ${props.kind} ${props.warn ? "warn" : ""}`}>
      <span>{props.label}</span>
      <Bar class="bar" label={props.label} share={props.value / 100}>
        {props.kind === "conscience" && (
          <>
            <u style={{ left: "40%" }} />
            <u style={{ left: "60%" }} />
          </>
        )}
      </Bar>
    </span>
  );
}
