/** The first minute: one verb at a time, when it is of use, gone once done. Skipped for good with one press. */
import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { keyName } from "../../input/keys.ts";
import { now } from "../../net/night.ts";
import { choices, choose } from "../../settings.ts";
import type { IconName } from "../../view/icons.ts";
import { Icon } from "../parts/controls.tsx";
import { self } from "./sense.ts";
import { touching } from "./touch.tsx";

type Lesson = "move" | "use" | "ring" | "shove" | "light" | "run";

/** In the order they are taught when several fit. */
const ORDER: readonly Lesson[] = ["shove", "ring", "move", "use", "light", "run"];
const ICONS: Readonly<Record<Lesson, IconName>> = {
  move: "sneak",
  use: "use",
  ring: "clock",
  shove: "shove",
  light: "light",
  run: "run",
};
const NEAR_M = 3.5;
const MOVED_M = 2;
const READ_MS = 6000;

const done = signal<ReadonlySet<Lesson>>(new Set());
const finish = (lesson: Lesson) => {
  if (!done.value.has(lesson)) done.value = new Set([...done.value, lesson]);
};

/** Whether a lesson is of use right now. */
function fits(lesson: Lesson): boolean {
  const view = now.value;
  const body = self.value;
  if (view === null || body === null || body.health === "down") return false;
  switch (lesson) {
    case "move":
      return true;
    case "use":
      return body.prompt.verb !== "none";
    case "ring":
      return body.prompt.ring >= 0;
    case "shove":
      return view.zombies.some((z) => z.seen && Math.hypot(z.x - body.x, z.y - body.y) < NEAR_M);
    case "light":
    case "run":
      return done.value.has("move");
  }
}

const lesson = computed<Lesson | null>(() => ORDER.find((l) => !done.value.has(l) && fits(l)) ?? null);

export function Teach() {
  const current = lesson.value;
  useWatch();
  useEffect(() => {
    if (current !== "light" && current !== "run") return;
    const timer = setTimeout(() => finish(current), READ_MS);
    return () => clearTimeout(timer);
  }, [current]);
  if (choices.value.taught || !choices.value.hints || current === null) return null;
  return (
    <div class="teach" role="status">
      <Icon name={ICONS[current]} />
      <p>
        <b>{titleOf(current)}</b>
        {hintOf(current) !== "" && <small>{hintOf(current)}</small>}
      </p>
      <button type="button" class="btn small quiet" onClick={() => choose({ taught: true, hints: false })}>
        {t("teach.skip")}
      </button>
    </div>
  );
}

/** Ends lessons by what the body does. */
function useWatch(): void {
  useEffect(() => {
    let from: { x: number; y: number } | null = null;
    let before = self.peek();
    return self.subscribe((body) => {
      if (body === null) return;
      from ??= { x: body.x, y: body.y };
      if (Math.hypot(body.x - from.x, body.y - from.y) > MOVED_M) finish("move");
      if (body.prompt.progress > 0) finish("use");
      if (body.prompt.ring < 0 && (before?.prompt.ring ?? -1) >= 0) finish("ring");
      if (body.shoveTicks > 0) finish("shove");
      if (before !== null && before.light !== body.light) finish("light");
      before = body;
      if (ORDER.every((l) => done.peek().has(l)) && !choices.peek().taught) choose({ taught: true });
    });
  }, []);
}

function titleOf(current: Lesson): string {
  return t(`teach.${current}`);
}

function hintOf(current: Lesson): string {
  const key = (deed: "use" | "shove" | "light") => (touching.value ? "" : keyName(choices.value.keys[deed][0] ?? ""));
  switch (current) {
    case "move":
      return t(touching.value ? "teach.move.touch" : "teach.move.keys");
    case "run":
      return t(touching.value ? "teach.run.touch" : "teach.run.keys");
    case "use":
    case "ring":
      return key("use");
    case "shove":
    case "light":
      return key(current);
  }
}
