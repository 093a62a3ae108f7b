/** Facts as sentences: who did what where, with the names the table uses. */
import type { FactKind } from "../shared/content/ids.ts";
import { type FactForm, factText } from "../shared/content/phrases.ts";
import { say, t } from "./i18n/t.ts";
import { roomName } from "./map.ts";
import { seatName } from "./people.ts";

export interface Fact {
  readonly fact: FactKind;
  readonly who: number;
  readonly whom: number;
  readonly room: number;
}

const nameOf = (seat: number) => (seat < 0 ? t("fire.anyone") : seatName(seat));

export function factSentence(fact: Fact, form: FactForm): string {
  return say(factText(fact.fact, form, fact.room >= 0), {
    who: nameOf(fact.who),
    whom: nameOf(fact.whom),
    room: roomName(fact.room),
  });
}

/** Whether a fact is about a second person, or about anyone at all. */
export function holesOf(fact: FactKind): { readonly who: boolean; readonly whom: boolean } {
  const { en } = factText(fact, "card", false);
  return { who: en.includes("{who}"), whom: en.includes("{whom}") };
}
