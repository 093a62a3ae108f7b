/** No longer inside: lost, out or stayed. Who is lost stays quiet and watches the photo; the others learn it when they find what is left. */
import { useRef } from "preact/hooks";
import { TICKS_PER_SECOND } from "../../../shared/content/tuning.ts";
import { clock, t } from "../../i18n/t.ts";
import { wholeSecondsLeft } from "../../net/night.ts";
import { Icon } from "../parts/controls.tsx";
import { ClassList } from "./classmates.tsx";
import { fate, self } from "./sense.ts";

export function FateScreen() {
  const what = fate.value;
  const turned = useTurned();
  if (what === "inside") return null;
  return (
    <section class={`fate ${what} ${turned ? "turned" : ""}`} aria-live="polite">
      <header>
        <h1>{t(turned ? "fate.turned" : `fate.${what}`)}</h1>
        <p>{t(`fate.${what}Note`)}</p>
        {what === "lost" && (
          <p class="mute">
            <Icon name="micOff" /> {t("fate.mute")}
          </p>
        )}
        <p class="muted">{t("fate.left", { t: clock(wholeSecondsLeft.value) })}</p>
      </header>
      <div class="fatePhoto">
        <h2>{t("fate.photo")}</h2>
        <ClassList />
      </div>
    </section>
  );
}

/** Whether the end that one came to was turning, as the last look at the own body told: who is down turns without being seen to. */
function useTurned(): boolean {
  const turning = useRef(false);
  const body = self.value;
  if (fate.value === "inside" && body !== null)
    turning.current = body.pose === "turning" || (body.turnTicks >= 0 && body.turnTicks < TICKS_PER_SECOND);
  return fate.value === "lost" && turning.current;
}
