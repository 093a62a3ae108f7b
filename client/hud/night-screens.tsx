/** The screens of a night, in one chunk: photo, field, fire, truth. */
import "../styles/lobby.css";
import { Lobby } from "./lobby/lobby.tsx";

export function Night() {
  return <Lobby />;
}
