/** One screen with canned docs: `?screen=photo|guest|role|field|work|half|down|evac|lost|evidence|fire|result|truth|waiting|gone`. */
import "../../../client/styles/base.css";
import "../../../client/styles/title.css";
import "../../../client/styles/settings.css";
import { render } from "preact";
import { App, loadNight } from "../../../client/hud/app.tsx";
import { peeking } from "../../../client/hud/peek.ts";
import * as night from "../../../client/net/night.ts";
import { hearAll } from "../../../client/net/sounds.ts";
import { takeIn } from "../../../client/net/ticks.ts";
import { mirrorChoices } from "../../../client/settings.ts";
import type { NowView } from "../../../shared/sim/view-types.ts";
import * as docs from "./docs.ts";

mirrorChoices(document.documentElement);
const screen = new URLSearchParams(location.search).get("screen") ?? "photo";

/** Puts the page into a running round. */
function inRound(view: NowView, round = docs.roundDoc()): void {
  night.lobby.value = docs.roundLobby();
  night.round.value = round;
  night.things.value = docs.thingsDoc;
  takeIn(view);
  setInterval(() => takeIn({ ...(night.now.value ?? view), tick: (night.now.value?.tick ?? 0) + 1 }), 50);
}

const SOUNDS = [
  { kind: "growl", bearing: 2, band: 1, muffled: true },
  { kind: "scream", bearing: 9, band: 3, muffled: false },
] as const;

const evac = { phase: "evacuation", gateOpen: false, phaseEndTick: 2400 + 61 * 20 } as const;

const SCREENS: Record<string, () => void> = {
  photo: () => (night.lobby.value = docs.lobbyDoc()),
  guest: () => (night.lobby.value = docs.lobbyDoc({ you: 3, round: 0, lost: [] })),
  waiting: () => (night.lobby.value = docs.lobbyDoc({ stage: "round" })),
  role: () => inRound(docs.nowView({ phase: "assembly", phaseEndTick: 2600 })),
  roleHalf: () =>
    inRound(
      docs.nowView({ phase: "assembly", phaseEndTick: 2600, ...docs.halfbie }),
      docs.roundDoc({ role: "halfbie", endings: [4, 2] }),
    ),
  field: () => {
    inRound(docs.nowView());
    setInterval(() => hearAll(SOUNDS), 1000);
  },
  work: () =>
    inRound(docs.nowView({}, { prompt: { verb: "work", target: 0, progress: 0.46, ring: 0.7 }, item: "none" })),
  half: () => inRound(docs.nowView(docs.halfbie), docs.roundDoc({ role: "halfbie", endings: [4, 2] })),
  bitten: () => inRound(docs.nowView({}, { turnTicks: 1310, health: "well" })),
  down: () =>
    inRound(
      docs.nowView(
        {},
        {
          health: "down",
          crawling: true,
          bleedTicks: 360,
          prompt: { verb: "none", target: -1, progress: 0, ring: -1 },
        },
      ),
    ),
  evac: () => inRound(docs.nowView(evac), docs.roundDoc({ gate: 0, gateOpensTick: 2400 + 9 * 20 })),
  note: () => {
    inRound(docs.nowView({}, { turnTicks: 1310 }));
    hearAll([{ kind: "tellBreach", bearing: 2, band: 1, muffled: true }]);
    setTimeout(() => {
      night.round.value = docs.roundDoc({ notes: ["decoyDeaf"], seal: docs.SEAL });
      hearAll([
        { kind: "tellBreach", bearing: 2, band: 1, muffled: true },
        { kind: "listeners", bearing: 9, band: 2, muffled: false },
      ]);
    }, 1700);
  },
  hypothesis: () => inRound(docs.nowView(docs.thinking), docs.roundDoc({ role: "halfbie", endings: [4, 2] })),
  look: () => {
    inRound(docs.nowView(docs.thinking), docs.roundDoc({ role: "halfbie", endings: [4, 2], ...docs.noted }));
    setTimeout(() => (peeking.value = true), 300);
  },
  lost: () => inRound(docs.nowView({}, { fate: "lost", health: "down" })),
  out: () => inRound(docs.nowView(evac, { fate: "out" }), docs.roundDoc({ gate: 0 })),
  evidence: () => {
    inRound(docs.nowView({ phase: "huddle", phaseEndTick: 2400 + 7 * 20 }));
    night.huddle.value = docs.huddleDoc({ stage: "evidence", cards: [] });
  },
  fire: () => {
    inRound(docs.nowView({ phase: "huddle", phaseEndTick: 2400 + 41 * 20 }));
    night.huddle.value = docs.huddleDoc();
  },
  result: () => {
    inRound(docs.nowView({ phase: "huddle", phaseEndTick: 2400 + 4 * 20 }));
    night.huddle.value = docs.huddleDoc({
      stage: "result",
      test: { face: 4, infected: true },
      result: {
        act: "exile",
        face: 4,
        votes: [0, 1, 2, 3, 6].map((seat) => ({
          seat,
          face: seat === 3 ? -1 : 4,
          act: seat === 3 ? "nobody" : "exile",
        })),
        counts: [
          { face: 4, act: "exile", votes: 4 },
          { face: -1, act: "nobody", votes: 1 },
        ],
      },
    });
  },
  truth: () => {
    inRound(docs.nowView({ phase: "aftermath", phaseEndTick: 2400 + 31 * 20 }));
    night.lobby.value = docs.roundLobby({ stage: "aftermath" });
    night.truth.value = docs.truthDoc();
  },
  gone: () => {
    night.link.value = "gone";
    night.farewell.value = "gone.replaced";
  },
};

night.link.value = "here";
SCREENS[screen]?.();
void loadNight();
render(<App />, document.getElementById("app") as HTMLElement);
