/** Who is who for a reader: the name shown for a seat or a guest, and the look that belongs to it. */
import { lookOf, personById } from "../shared/content/characters.ts";
import type { Guest } from "../shared/protocol.ts";
import type { RoundDoc } from "../shared/sim/view-types.ts";
import { say, t } from "./i18n/t.ts";
import { lobby, round } from "./net/night.ts";

/** Name of a character of the photo or its margin; the id itself when there is none of that name. */
export function characterName(id: string): string {
  const person = personById(id);
  return person === undefined ? id : say(person.name);
}

/** A bot goes by its character; a person by the name they gave. */
export function guestName(guest: Guest): string {
  return guest.bot ? characterName(guest.character) : guest.name;
}

export function guestOfSeat(seat: number): Guest | null {
  return lobby.value?.guests.find((guest) => guest.seat === seat) ?? null;
}

/** The name a table uses for a seat. */
export function seatName(seat: number): string {
  const guest = guestOfSeat(seat);
  if (guest !== null) return guestName(guest);
  const entry = round.value?.roster.find((r) => r.seat === seat);
  return entry === undefined ? "?" : characterName(entry.character);
}

type Entry = RoundDoc["roster"][number];

/** Known to be lost; who got out or stayed is gone, but not lost. */
export function isLost(entry: Entry): boolean {
  return entry.fate === "lost";
}

/** What is known of someone, in a word; "" for who is simply here. */
export function stateWord(entry: Entry): string {
  if (isLost(entry)) return t("vote.lost");
  if (entry.fate === "out" || entry.fate === "stayed") return t(`became.${entry.fate}`);
  if (entry.exiled) return t("vote.exiled");
  if (entry.confined) return t("vote.confined");
  return entry.bot ? t("lobby.bot") : "";
}

export function seatLook(seat: number): number {
  const entry = round.value?.roster.find((r) => r.seat === seat);
  return lookOf(entry?.character ?? guestOfSeat(seat)?.character ?? "");
}
