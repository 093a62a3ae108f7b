/** The own body at a glance: face, health, breath, battery, what is in the hand, whether one can be seen, and what goes wrong. */
import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { act, move, ticks } from "../../../shared/content/tuning.ts";
import { clock, t } from "../../i18n/t.ts";
import { now, phase, round, toast } from "../../net/night.ts";
import { seatLook, seatName } from "../../people.ts";
import { Bar } from "../parts/bar.tsx";
import { Icon } from "../parts/controls.tsx";
import { Face } from "../parts/face.tsx";
import { secretsShown } from "../peek.ts";
import { Heart } from "./fear.tsx";
import { fate, health, lifter, seconds, self } from "./sense.ts";

/** Untouched as long as the round is too young for anybody to bleed out. */
const BLEED_TICKS = ticks(act.bleedOutS);
const HEALTH_PIPS = { well: 2, hurt: 1, down: 0 } as const;

export function Body() {
  const seat = round.value?.seat ?? -1;
  const state = health.value;
  const item = useComputed(() => self.value?.item ?? "none");
  const lit = useComputed(() => self.value?.lit ?? false);
  return (
    <div class={`body ${state}`}>
      <Face look={seatLook(seat)} seat={seat} />
      <div class="bars">
        <span class="hearts" role="img" aria-label={`${t("hud.health")}: ${t(`health.${state}`)}`}>
          {[0, 1].map((i) => (
            <i key={i} class={i < HEALTH_PIPS[state] ? "full" : ""} />
          ))}
        </span>
        <Meter kind="breath" label={t("hud.stamina")} value={() => (self.value?.stamina ?? 0) / move.staminaS} />
        <Meter kind="battery" label={t("hud.battery")} value={() => self.value?.battery ?? 0} />
      </div>
      <div
        class={`held ${item.value === "none" ? "empty" : ""}`}
        role="img"
        aria-label={t(`item.${item.value}`)}
        title={t(`item.${item.value}`)}
      >
        {item.value !== "none" && <Icon name={item.value} />}
      </div>
      <span class={`seen ${lit.value ? "lit" : ""}`} role="img" aria-label={t(lit.value ? "hud.lit" : "hud.dark")}>
        <Icon name={lit.value ? "eye" : "eyeOff"} />
      </span>
      <Heart />
    </div>
  );
}

function Meter(props: { kind: string; label: string; value: () => number }) {
  const share = useComputed(() => Math.round(props.value() * 40) / 40);
  return (
    <Bar class={`meter ${props.kind} ${share.value < 0.2 ? "low" : ""}`} label={props.label} share={share.value} />
  );
}

/** The one line about oneself that matters most now; none when all is well. */
export function Alarm() {
  const line = useComputed(() => {
    const body = self.value;
    if (body === null) return null;
    if (lifter.value >= 0) return t("hud.lifted", { who: seatName(lifter.value) });
    if (body.pose === "turning") return t("hud.turning");
    if (body.health === "down" && body.bleedTicks > 0)
      return body.bleedTicks < BLEED_TICKS ? t("hud.bleeding", { s: seconds(body.bleedTicks) }) : t("hud.downEarly");
    if (body.turnTicks >= 0 && secretsShown.value)
      return `${t("hud.bitten", { t: clock(seconds(body.turnTicks)) })} ${t("hud.bittenHelp")}`;
    if (body.confinedTicks > 0) return t("hud.confined", { t: clock(seconds(body.confinedTicks)) });
    if (body.exiled && phase.value !== "evacuation") return t("hud.exiledWait");
    if (body.exiled && now.value?.gateOpen !== true) return t("hud.exiled");
    if (body.locker >= 0) return t("hud.lockerIn");
    if (body.winded > 0) return t("hud.winded");
    return null;
  });
  const grave = useComputed(() => {
    const body = self.value;
    return body !== null && lifter.value < 0 && (body.health === "down" || (body.turnTicks >= 0 && secretsShown.value));
  });
  useRelief();
  if (line.value === null) return null;
  const helped = lifter.value >= 0;
  return (
    <p
      class={`alarm ${grave.value ? "grave" : ""} ${helped ? "helped" : ""}`}
      role="status"
      style={{ "--lift": `${act.liftS}s` }}
    >
      {helped && <Icon name="lift" />}
      {grave.value && <Icon name={health.value === "down" ? "heart" : "bite"} />} {line.value}
    </p>
  );
}

/** Says once that the bite has stopped, to whoever had been told of it. */
function useRelief(): void {
  const told = useComputed(() => (self.value?.turnTicks ?? -1) >= 0);
  const before = useRef(false);
  useEffect(() => {
    if (before.current && !told.value && fate.value === "inside" && secretsShown.value) toast(t("hud.cured"));
    before.current = told.value;
  }, [told.value]);
}
