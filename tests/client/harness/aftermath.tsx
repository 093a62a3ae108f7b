/** The aftermath of a canned round: `aftermath.html?truth=protector|executioner|nobody|neither&seat=0&host=no&lang=ko`. */
import "../../../client/styles/base.css";
import "../../../client/styles/lobby.css";
import { render } from "preact";
import { Aftermath } from "../../../client/hud/aftermath/aftermath.tsx";
import * as night from "../../../client/net/night.ts";
import { mirrorChoices } from "../../../client/settings.ts";
import * as docs from "./docs.ts";
import { type TruthName, truths } from "./truths.ts";

const asked = new URLSearchParams(location.search);
const truth = truths[(asked.get("truth") ?? "protector") as TruthName];
const CAST = ["tobi", "sora", "dario", "amara", "haneul", "jiwoo", "bae", "reyes", "milo", "kai", "imani", "sohee"];
const NAMES = ["Mina", "Jonas", "서연", "Wide Name Mario", "하늘"];
const guests = truth.people.map(({ seat }) => ({
  id: seat + 1,
  name: NAMES[seat] ?? "",
  character: CAST[seat] ?? "",
  bot: seat >= NAMES.length,
  ready: true,
  here: true,
  seat,
}));

mirrorChoices(document.documentElement);
night.link.value = "here";
night.lobby.value = docs.lobbyDoc({
  stage: "aftermath",
  guests,
  you: asked.get("host") === "no" ? 2 : 1,
  lost: truth.people.filter((p) => p.fate === "lost" && p.seat < NAMES.length).map((p) => CAST[p.seat] ?? ""),
});
night.round.value = docs.roundDoc({
  seat: Number(asked.get("seat") ?? 0),
  roster: guests.map(({ seat, character, bot }) => ({
    seat,
    character,
    bot,
    gone: false,
    fate: "inside",
    exiled: false,
    confined: false,
  })),
});
night.now.value = docs.nowView({ phase: "aftermath", phaseEndTick: 2400 + 31 * 20 });
night.truth.value = truth;
render(<Aftermath />, document.getElementById("app") as HTMLElement);
