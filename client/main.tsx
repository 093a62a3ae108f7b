/** Where the page begins: choices onto the page, the title up, and straight back to the seat of a night that was left by a reload. */
import "./styles/base.css";
import "./styles/title.css";
import "./styles/settings.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { codeInHash } from "./code.ts";
import { App, loadNight } from "./hud/app.tsx";
import { friendlyName } from "./names.ts";
import { link } from "./net/night.ts";
import { joinNight } from "./net/session.ts";
import { tokensOf } from "./net/tokens.ts";
import { choices, choose, mirrorChoices } from "./settings.ts";

if (import.meta.env.DEV) void import("./dev/overlay.ts").then(({ startOverlay }) => startOverlay());
mirrorChoices(document.documentElement);
if (choices.value.name === "") choose({ name: friendlyName(choices.value.lang) });
render(<App />, document.getElementById("app") as HTMLElement);

let entered = false;
effect(() => {
  if (entered || (link.value !== "joining" && link.value !== "here")) return;
  entered = true;
  void loadNight().then((night) => {
    night?.keepPlaying(document.getElementById("world") as HTMLElement);
    night?.startSound();
  });
});

const code = codeInHash(location.hash);
if (code !== null && tokensOf(code) !== null) void joinNight(code);
