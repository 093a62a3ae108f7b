/** The screens of a night, in one chunk: photo, field, fire, truth. Which one is up follows from the docs alone. */
import "../styles/lobby.css";
import "../styles/field.css";
import "../styles/fire.css";
import { huddle, lobby, phase, round, truth } from "../net/night.ts";
import { Aftermath } from "./aftermath/aftermath.tsx";
import { Fire } from "./huddle/fire.tsx";
import { Lobby } from "./lobby/lobby.tsx";
import { Field } from "./round/field.tsx";

export { startSound } from "../audio/wire.ts";
export { keepPlaying } from "../play.ts";

export function Night() {
  const stage = lobby.value?.stage ?? "lobby";
  if (stage === "lobby" || round.value === null || phase.value === null) return <Lobby />;
  if (truth.value !== null) return <Aftermath />;
  if (huddle.value !== null) return <Fire />;
  return <Field />;
}
