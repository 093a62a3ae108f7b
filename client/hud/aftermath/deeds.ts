/** A deed of the record as one line of the story. */
import type { TruthDoc } from "../../../shared/sim/view-types.ts";
import { t } from "../../i18n/t.ts";
import { roomName } from "../../map.ts";
import { seatName } from "../../people.ts";

export type Deed = TruthDoc["deeds"][number];
export type Tone = "plain" | "blood" | "grace" | "dark";

const TONES: Readonly<Record<Deed["kind"], Tone>> = {
  bitten: "blood",
  fed: "dark",
  lift: "grace",
  save: "grace",
  halt: "grace",
  apex: "dark",
  call: "dark",
  callHit: "dark",
  feral: "dark",
  shutOut: "dark",
  holdGate: "grace",
  stayed: "grace",
  died: "blood",
  turned: "blood",
  out: "grace",
  objective: "plain",
  huddle: "plain",
  exile: "blood",
  confine: "plain",
  test: "plain",
  lie: "dark",
  eruption: "blood",
  suppressed: "grace",
  gateAnnounced: "plain",
  rawSupplies: "dark",
};

const nameOf = (seat: number) => (seat < 0 ? t("deed.someone") : seatName(seat));

export function deedLine(deed: Deed, doc: TruthDoc): { readonly text: string; readonly tone: Tone; readonly place: string } {
  return { text: textOf(deed, doc), tone: TONES[deed.kind], place: deed.room >= 0 ? roomName(deed.room) : "" };
}

function textOf(deed: Deed, doc: TruthDoc): string {
  const who = nameOf(deed.seat);
  const other = nameOf(deed.other);
  switch (deed.kind) {
    case "objective":
    case "eruption":
    case "gateAnnounced":
      return t(`deed.${deed.kind}`);
    case "huddle":
      return deed.seat < 0 ? t("deed.huddle") : t("deed.huddleBy", { who });
    case "exile":
      return t(deed.seat === doc.halfbie ? "deed.exileHalf" : "deed.exileHuman", { who });
    case "test":
      return deed.other < 0 ? t("deed.testBare", { who }) : t("deed.test", { who, other });
    case "lie":
      return deed.other < 0 ? t("deed.lieBare", { who }) : t("deed.lie", { who, other });
    case "suppressed":
      return deed.other < 0 || deed.other === deed.seat ? t("deed.suppressed", { who }) : t("deed.suppressedOther", { who, other });
    case "fed":
    case "lift":
    case "save":
    case "callHit":
    case "shutOut":
    case "holdGate":
      return t(`deed.${deed.kind}`, { who, other });
    default:
      return t(`deed.${deed.kind}`, { who });
  }
}
