/** The field: nothing on the screen that does not matter right now. The world is drawn behind; this only says what eyes can't. */
import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { hands, onPress } from "../../input/hands.ts";
import { listenToKeys } from "../../input/keyboard.ts";
import { phase, toast } from "../../net/night.ts";
import { intend } from "../../net/session.ts";
import { Icon } from "../parts/controls.tsx";
import { SaySheet } from "../parts/say-sheet.tsx";
import { settingsOpen } from "../settings-sheet.tsx";
import { Alarm, Body } from "./body.tsx";
import { Captions } from "./captions.tsx";
import { ClassCorner } from "./classmates.tsx";
import { Evac, StaySheet } from "./evac.tsx";
import { FateScreen } from "./fate.tsx";
import { BiteEdge, FearEdge } from "./fear.tsx";
import { HalfPanel } from "./half.tsx";
import { YouWereHere } from "./here.tsx";
import { useLosses } from "./losses.ts";
import { NoteCard } from "./note-card.tsx";
import { OnsetEdge } from "./onset.tsx";
import { Prompt } from "./prompt.tsx";
import { RoleCard, RoleCorner } from "./role-card.tsx";
import { confined, exiled, fate, self } from "./sense.ts";
import { Teach } from "./teach.tsx";
import { Clock, Goals } from "./top.tsx";
import { TouchPad, touching, watchTouch } from "./touch.tsx";
import { sayOpen, stayAsked, Wheel, wheelOpen } from "./wheel.tsx";
import { WhisperLine } from "./whisper.tsx";

export function Field() {
  useHands();
  useLosses();
  const inside = fate.value === "inside";
  const playing = inside && phase.value !== "assembly";
  return (
    <main class={`playfield ${touching.value ? "touch" : "desk"}`}>
      {playing && <FearEdge />}
      {playing && <BiteEdge />}
      {playing && <OnsetEdge />}
      {playing && touching.value && <TouchPad />}
      <div class="upper">
        <header class="top">
          <Clock />
          {playing && phase.value === "outbreak" && !exiled.value && <Goals />}
          {playing && touching.value && <HalfPanel />}
        </header>
        {playing && (
          <div class="middle">
            <Evac />
            <Alarm />
            <YouWereHere />
            <WhisperLine />
            <NoteCard />
          </div>
        )}
        <nav class="corners">
          <ClassCorner />
          {playing && <RoleCorner />}
          <button type="button" class="corner" aria-label={t("hud.menu")} onClick={() => (settingsOpen.value = true)}>
            <Icon name="settings" />
          </button>
        </nav>
      </div>
      {phase.value === "assembly" && <RoleCard />}
      {playing && (
        <>
          <div class="lower">
            <Captions />
            <Teach />
            {!touching.value && <Prompt />}
          </div>
          <footer class="own">
            {!touching.value && <HalfPanel />}
            <Body />
          </footer>
          {!touching.value && <WheelHint />}
          <Wheel />
          <StaySheet />
          {sayOpen.value && <SaySheet close={() => (sayOpen.value = false)} />}
        </>
      )}
      <FateScreen />
    </main>
  );
}

function WheelHint() {
  return (
    <button
      type="button"
      class="corner wheelHint"
      aria-label={t("button.wheel")}
      title={t("button.wheel")}
      onClick={() => (wheelOpen.value = !wheelOpen.value)}
    >
      <Icon name="wheel" />
    </button>
  );
}

/** Keys and thumbs work while the field is up; presses become intents. */
function useHands(): void {
  useEffect(() => {
    const stops = [
      listenToKeys(),
      watchTouch(),
      onPress((what) => {
        if (phase.peek() === "assembly" || fate.peek() !== "inside") return;
        switch (what) {
          case "shove":
            return intend({ type: "shove" });
          case "use":
            if (confined.peek()) {
              sayOpen.value = true;
              return;
            }
            // While the ring turns, pressing again is the beat.
            return hands.latched ? intend({ type: "beat" }) : undefined;
          case "light":
            hands.light = !hands.light;
            return;
          case "wheel":
            wheelOpen.value = !wheelOpen.value;
            return;
          case "say":
            if (confined.peek()) sayOpen.value = true;
            else toast(t("say.atFire"));
            return;
          case "role":
            return;
        }
      }),
      effect(() => {
        hands.busy = sayOpen.value || stayAsked.value || settingsOpen.value;
        hands.choosing = wheelOpen.value;
        hands.working = (self.value?.prompt.ring ?? -1) >= 0;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      wheelOpen.value = false;
      sayOpen.value = false;
      stayAsked.value = false;
    };
  }, []);
}
