/** Says it when one comes upon what is left of a friend: a body, or the badge of one who turned. Before, nobody on this page knew. */
import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { round, things, toast } from "../../net/night.ts";
import { seatName } from "../../people.ts";

/** While the field is up. What was learnt at the fire is not told again. */
export function useLosses(): void {
  useEffect(() => {
    let known: ReadonlySet<number> | null = null;
    return effect(() => {
      const { corpses } = things.value;
      const own = round.peek()?.seat;
      for (const { seat, kind } of corpses)
        if (known?.has(seat) === false && seat !== own)
          toast(t(kind === "badge" ? "loss.badge" : "loss.body", { who: seatName(seat) }));
      known = new Set(corpses.map(({ seat }) => seat));
    });
  }, []);
}
