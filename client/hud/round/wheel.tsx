/**
 * The wheel: items, doors, pings, words and powers behind one button, the same for everyone, so that hands betray nobody. Hold and
 * let go over a choice, or open and press it; digits work too.
 */
import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { PINGS } from "../../../shared/content/ids.ts";
import { t } from "../../i18n/t.ts";
import { isHeld } from "../../input/keyboard.ts";
import { phase } from "../../net/night.ts";
import { type Intent, intend } from "../../net/session.ts";
import type { IconName } from "../../view/icons.ts";
import { Icon } from "../parts/controls.tsx";
import { secretsShown } from "../peek.ts";
import { aimPoint } from "./aim-point.ts";
import { confined, secret, self } from "./sense.ts";

export const wheelOpen = signal(false);
export const sayOpen = signal(false);
export const stayAsked = signal(false);
/** The choice that letting go would take: fingers have no hover of their own. */
const over = signal<string | undefined>(undefined);
/** Whether a finger came down on the open wheel: the click of the tap that opened it under itself chooses nothing. */
let touched = false;

interface Choice {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly tone?: "power" | "danger";
  readonly pick: () => void;
}

const PING_ICONS = { here: "ping", danger: "report", help: "heart", go: "play" } as const satisfies Record<
  string,
  IconName
>;
const PING_AHEAD_M = 4;
const CALL_AHEAD_M = 10;

function choicesNow(): Choice[] {
  const body = self.value;
  const own = secret.value;
  if (body === null || own === null) return [];
  const list: Choice[] = [];
  const add = (id: string, icon: IconName, label: string, intent: () => Intent, tone?: Choice["tone"]) =>
    list.push({ id, icon, label, pick: () => intend(intent()), ...(tone !== undefined ? { tone } : {}) });

  const free = !confined.value;
  if (free && body.item !== "none") {
    add("use", body.item, t("wheel.use", { item: t(`item.${body.item}`) }), () => ({ type: "item", act: "use" }));
    add("drop", "download", t("wheel.drop"), () => ({ type: "item", act: "drop" }));
  }
  if (free) {
    add("lock", "lock", t("wheel.lock"), () => ({ type: "door", act: "lock" }));
    add("barricade", "door", t("wheel.barricade"), () => ({ type: "door", act: "barricade" }));
  } else {
    list.push({ id: "say", icon: "say", label: t("verb.slideCard"), pick: () => (sayOpen.value = true) });
  }
  for (const kind of PINGS)
    add(kind, PING_ICONS[kind], t(`wheel.ping.${kind}`), () => ({ type: "ping", kind, ...aimPoint(PING_AHEAD_M) }));
  if (free && own.role === "halfbie" && secretsShown.value) {
    if (!body.exiled) {
      add(
        "mask",
        "mask",
        t(own.masked ? "wheel.unmask" : "wheel.mask"),
        () => ({ type: "mask", on: !own.masked }),
        "power",
      );
      add("call", "call", t("wheel.call"), () => ({ type: "call", ...aimPoint(CALL_AHEAD_M) }), "power");
      add("feed", "feed", t("wheel.feed"), () => ({ type: "feed" }), "power");
    }
    if (own.power !== "none" && !own.powerUsed)
      add("power", own.power, t(`wheel.${own.power}`), () => ({ type: "power" }), "power");
  }
  if (phase.value === "evacuation")
    list.push({
      id: "stay",
      icon: "people",
      label: t("wheel.stay"),
      tone: "danger",
      pick: () => (stayAsked.value = true),
    });
  return list;
}

function pick(choice: Choice): void {
  wheelOpen.value = false;
  choice.pick();
}

/** Clicks without a pointer come from keys and from those who read the screen aloud. */
const isMeant = (click: MouseEvent) => touched || click.detail === 0;

/** The choice under a point, by its element. */
function choiceAt(x: number, y: number): Choice | undefined {
  const id = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-choice]")?.dataset.choice;
  return choicesNow().find((choice) => choice.id === id);
}

export function Wheel() {
  // Before the first picture of it: a key pressed at once must not be lost on a slow page.
  useLayoutEffect(() => {
    over.value = undefined;
    touched = false;
    if (!wheelOpen.value) return;
    let pointer = { x: -1, y: -1 };
    const move = (event: PointerEvent) => {
      pointer = { x: event.clientX, y: event.clientY };
      over.value = choiceAt(pointer.x, pointer.y)?.id;
    };
    const keyUp = () => {
      // Let go over a choice: that one. Let go elsewhere: it stays open for a press.
      if (isHeld("wheel")) return;
      const choice = choiceAt(pointer.x, pointer.y);
      if (choice !== undefined) pick(choice);
    };
    const keyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") wheelOpen.value = false;
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      const choice = digit === undefined ? undefined : choicesNow()[Number(digit) - 1];
      if (choice !== undefined) pick(choice);
    };
    addEventListener("pointermove", move);
    addEventListener("keyup", keyUp);
    addEventListener("keydown", keyDown);
    return () => {
      removeEventListener("pointermove", move);
      removeEventListener("keyup", keyUp);
      removeEventListener("keydown", keyDown);
    };
  }, [wheelOpen.value]);

  if (!wheelOpen.value) return null;
  return (
    <div class="wheel" role="menu" aria-label={t("wheel.title")} onPointerDown={() => (touched = true)}>
      {choicesNow().map((choice, i) => (
        <button
          type="button"
          role="menuitem"
          key={choice.id}
          data-choice={choice.id}
          class={`${choice.tone ?? ""} ${over.value === choice.id ? "over" : ""}`}
          onClick={(event) => isMeant(event) && pick(choice)}
        >
          <Icon name={choice.icon} />
          <span>{choice.label}</span>
          {i < 9 && <kbd>{i + 1}</kbd>}
        </button>
      ))}
      <button
        type="button"
        role="menuitem"
        class="never"
        onClick={(event) => {
          if (isMeant(event)) wheelOpen.value = false;
        }}
      >
        <Icon name="close" />
        <span>{t("wheel.close")}</span>
      </button>
    </div>
  );
}

/** A finger that opened the wheel was let go at this point of the page. */
export function releaseWheel(x: number, y: number): void {
  const choice = choiceAt(x, y);
  if (choice !== undefined) pick(choice);
}
