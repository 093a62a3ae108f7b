/** What a kit said of somebody, in one line. */
import type { HuddleDoc } from "../../../shared/sim/view-types.ts";
import { t } from "../../i18n/t.ts";
import { seatName } from "../../people.ts";
import { Icon } from "../parts/controls.tsx";

export function TestLine(props: { test: NonNullable<HuddleDoc["test"]> }) {
  const { face, infected } = props.test;
  return (
    <strong class={`testLine ${infected ? "infected" : "clean"}`}>
      <Icon name={infected ? "virus" : "check"} />{" "}
      {t(infected ? "test.infected" : "test.clean", { who: seatName(face) })}
    </strong>
  );
}
