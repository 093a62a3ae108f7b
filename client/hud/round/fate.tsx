/** No longer inside: lost, out or stayed. Who is lost stays quiet and watches the photo; nobody else knows yet. */
import { clock, t } from "../../i18n/t.ts";
import { wholeSecondsLeft } from "../../net/night.ts";
import { ClassList } from "./classmates.tsx";
import { fate } from "./sense.ts";

export function FateScreen() {
  const what = fate.value;
  if (what === "inside") return null;
  return (
    <section class={`fate ${what}`} aria-live="polite">
      <h1>{t(`fate.${what}`)}</h1>
      <p>{t(`fate.${what}Note`)}</p>
      {what === "lost" && <p class="mute">{t("fate.mute")}</p>}
      <div class="fatePhoto">
        <h2>{t("fate.photo")}</h2>
        <ClassList />
      </div>
      <p class="muted">{t("fate.left", { t: clock(wholeSecondsLeft.value) })}</p>
    </section>
  );
}
