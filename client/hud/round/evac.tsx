/** The way out: which gate, when it opens, which way, who is with me, how far the lane is; and the choice to stay behind. */
import { useComputed } from "@preact/signals";
import { TICKS_PER_SECOND } from "../../../shared/content/tuning.ts";
import { say, t } from "../../i18n/t.ts";
import { map } from "../../map.ts";
import { now, phase, round } from "../../net/night.ts";
import { intend } from "../../net/session.ts";
import { seatName } from "../../people.ts";
import { Bar } from "../parts/bar.tsx";
import { Sheet } from "../parts/controls.tsx";
import { headingTo, inSight, self } from "./sense.ts";
import { Arrow } from "./top.tsx";
import { stayAsked } from "./wheel.tsx";

export function Evac() {
  const gate = useComputed(() => map.value?.gates[round.value?.gate ?? -1] ?? null);
  const opensIn = useComputed(() => {
    const view = now.value;
    const doc = round.value;
    if (view === null || doc === null || view.gateOpen) return 0;
    return Math.max(0, Math.ceil((doc.gateOpensTick - view.tick) / TICKS_PER_SECOND));
  });
  const way = useComputed(() => {
    const target = gate.value;
    if (target === null || self.value === null) return null;
    const place = self.value.exiled ? target.outer : target.inner;
    const { degrees, metres } = headingTo(place.x, place.y);
    return `${degrees}|${metres}`;
  });
  const lane = useComputed(() => Math.round((now.value?.gateProgress ?? 0) * 50) / 50);
  if (phase.value !== "evacuation" || gate.value === null) return null;
  const [degrees = "0", metres = "0"] = (way.value ?? "0|0").split("|");
  return (
    <section class="evac" aria-live="polite">
      <p class="gateName">
        <Arrow degrees={Number(degrees)} metres={Number(metres)} />
        <b>{say(gate.value.name)}</b>
      </p>
      <p class={opensIn.value > 0 ? "wait" : "go"}>
        {opensIn.value > 0 ? t("evac.opensIn", { s: opensIn.value }) : t("evac.open")}
      </p>
      {lane.value > 0 && (
        <p class="lane">
          {t("evac.lane")} · {t("evac.laneNote")}
          <Bar class="bar" label={t("evac.lane")} share={lane.value} />
        </p>
      )}
      <Company />
    </section>
  );
}

function Company() {
  const names = useComputed(() => inSight.value.map(seatName).join(", "));
  return <p class="muted">{names.value === "" ? t("evac.alone") : t("evac.with", { names: names.value })}</p>;
}

/** Staying is for good: asked twice. */
export function StaySheet() {
  if (!stayAsked.value) return null;
  const close = () => (stayAsked.value = false);
  return (
    <Sheet label={t("evac.stay")} close={close}>
      <h2>{t("evac.staySure")}</h2>
      <p class="muted">{t("evac.stayNote")}</p>
      <div class="sheetRow">
        <button type="button" class="btn prime" onClick={close}>
          {t("evac.stayNo")}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            close();
            intend({ type: "stay" });
          }}
        >
          {t("evac.stayYes")}
        </button>
      </div>
    </Sheet>
  );
}
