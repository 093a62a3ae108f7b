/**
 * Thumbs on glass: a stick that appears under the left one, the right one aims by dragging, four buttons in the same places for
 * everyone. Any number of fingers at once; a finger that leaves the screen lets go.
 */
import { signal, useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { press, thumbs } from "../../input/hands.ts";
import { directionOf, pushOf, STILL } from "../../input/stick.ts";
import { Icon } from "../parts/controls.tsx";
import { inWindow, offer, ProgressRing } from "./prompt.tsx";
import { self } from "./sense.ts";
import { releaseWheel, wheelOpen } from "./wheel.tsx";

/** Way of the stick from its middle to its end, CSS px. */
const REACH_PX = 56;
/** A drag shorter than this does not aim yet. */
const AIM_PX = 14;
/** A finger that moved less than this has tapped. */
const TAP_PX = 24;

/** Thumbs are what plays now (the last thing that touched the page was a finger). */
export const touching = signal(matchMedia("(pointer: coarse)").matches);

export function watchTouch(): () => void {
  const down = (event: PointerEvent) => {
    if (event.pointerType === "touch") touching.value = true;
  };
  const mouse = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && (event.movementX !== 0 || event.movementY !== 0)) touching.value = false;
  };
  addEventListener("pointerdown", down, true);
  addEventListener("pointermove", mouse);
  return () => {
    removeEventListener("pointerdown", down, true);
    removeEventListener("pointermove", mouse);
  };
}

interface Stick {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

const stick = signal<Stick | null>(null);

export function TouchPad() {
  useEffect(
    () => () => {
      stick.value = null;
      Object.assign(thumbs, { push: STILL, use: false, aim: null });
    },
    [],
  );
  return (
    <>
      <div class="glass left" aria-hidden="true" {...stickHandlers} />
      <div class="glass right" aria-hidden="true" {...aimHandlers} />
      <StickRing />
      <Buttons />
    </>
  );
}

let stickFinger = -1;
const stickHandlers = {
  onPointerDown: (event: PointerEvent) => {
    if (stickFinger >= 0) return;
    stickFinger = event.pointerId;
    capture(event);
    stick.value = { x: event.clientX, y: event.clientY, dx: 0, dy: 0 };
  },
  onPointerMove: (event: PointerEvent) => {
    const now = stick.value;
    if (event.pointerId !== stickFinger || now === null) return;
    const dx = (event.clientX - now.x) / REACH_PX;
    const dy = (event.clientY - now.y) / REACH_PX;
    const far = Math.max(1, Math.hypot(dx, dy));
    stick.value = { ...now, dx: dx / far, dy: dy / far };
    thumbs.push = pushOf(dx, dy);
  },
  onPointerUp: (event: PointerEvent) => letStickGo(event),
  onPointerCancel: (event: PointerEvent) => letStickGo(event),
};

function letStickGo(event: PointerEvent): void {
  if (event.pointerId !== stickFinger) return;
  stickFinger = -1;
  stick.value = null;
  thumbs.push = STILL;
}

/** Where the finger that opened the wheel came down. */
let wheelFrom = { x: 0, y: 0 };
let aimFinger = -1;
let aimFrom = { x: 0, y: 0 };
const aimHandlers = {
  onPointerDown: (event: PointerEvent) => {
    if (aimFinger >= 0) return;
    aimFinger = event.pointerId;
    aimFrom = { x: event.clientX, y: event.clientY };
    capture(event);
  },
  onPointerMove: (event: PointerEvent) => {
    if (event.pointerId !== aimFinger) return;
    const dx = event.clientX - aimFrom.x;
    const dy = event.clientY - aimFrom.y;
    if (Math.hypot(dx, dy) > AIM_PX) thumbs.aim = directionOf(dx, dy);
  },
  onPointerUp: (event: PointerEvent) => letAimGo(event),
  onPointerCancel: (event: PointerEvent) => letAimGo(event),
};

function letAimGo(event: PointerEvent): void {
  if (event.pointerId !== aimFinger) return;
  aimFinger = -1;
  thumbs.aim = null;
}

function capture(event: PointerEvent): void {
  (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
}

function StickRing() {
  const now = stick.value;
  if (now === null) return <div class="stick rest" aria-hidden="true" />;
  const running = Math.hypot(now.dx, now.dy) >= 0.8;
  return (
    <div
      class={`stick ${running ? "running" : ""}`}
      aria-hidden="true"
      style={{ left: `${now.x}px`, top: `${now.y}px` }}
    >
      <b style={{ transform: `translate(${now.dx * REACH_PX}px, ${now.dy * REACH_PX}px)` }} />
    </div>
  );
}

function Buttons() {
  const { verb, icon, words } = offer.value;
  const progress = useComputed(() => self.value?.prompt.progress ?? 0);
  const ring = useComputed(() => self.value?.prompt.ring ?? -1);
  const cooling = useComputed(() => (self.value?.shoveTicks ?? 0) > 0);
  const lit = useComputed(() => self.value?.light ?? false);
  const label = verb === "none" ? t("button.use") : words;
  return (
    <div class="pad">
      <button
        type="button"
        class={`act use ${verb === "none" ? "idle" : "ready"} ${inWindow(ring.value) ? "now" : ""}`}
        aria-label={label}
        onPointerDown={(event) => {
          capture(event);
          thumbs.use = true;
          press("use");
        }}
        onPointerUp={() => (thumbs.use = false)}
        onPointerCancel={() => (thumbs.use = false)}
        onContextMenu={(event) => event.preventDefault()}
      >
        <ProgressRing progress={progress.value} ring={ring.value} />
        <Icon name={icon} />
        {verb !== "none" && <span class="verb">{label}</span>}
      </button>
      <Tap
        class={`shove ${cooling.value ? "cooling" : ""}`}
        label={t("button.shove")}
        icon="shove"
        tap={() => press("shove")}
      />
      <Tap class={`light ${lit.value ? "on" : ""}`} label={t("button.light")} icon="light" tap={() => press("light")} />
      <button
        type="button"
        class="act wheelBtn"
        aria-label={t("button.wheel")}
        aria-expanded={wheelOpen.value}
        onPointerDown={(event) => {
          capture(event);
          wheelFrom = { x: event.clientX, y: event.clientY };
          press("wheel");
        }}
        onPointerUp={({ clientX, clientY }) => {
          // A tap opens it, and may not choose what has just opened under the finger.
          const slid = Math.hypot(clientX - wheelFrom.x, clientY - wheelFrom.y) > TAP_PX;
          if (slid) releaseWheel(clientX, clientY);
        }}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Icon name="wheel" />
      </button>
    </div>
  );
}

function Tap(props: { class: string; label: string; icon: "shove" | "light"; tap: () => void }) {
  return (
    <button
      type="button"
      class={`act ${props.class}`}
      aria-label={props.label}
      onPointerDown={props.tap}
      onContextMenu={(e) => e.preventDefault()}
    >
      <Icon name={props.icon} />
    </button>
  );
}
