/** Icons of what a ballot may ask for. */
import type { BallotAct } from "../../../shared/content/ids.ts";
import type { IconName } from "../../view/icons.ts";

export const ACT_ICONS: Readonly<Record<BallotAct, IconName>> = {
  nobody: "nobody",
  test: "test",
  confine: "confine",
  exile: "exile",
};
