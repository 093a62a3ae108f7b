/**
 * The guest book of a night: who is in it, under which name and character, known by which token, and who must stay out. Never breaks: names are
 * clean and tell people apart, a character of the photo is worn by one guest, and a banned token opens nothing.
 */
import { CHARACTERS } from "../../shared/content/characters.ts";
import type { Refusal } from "../../shared/content/ids.ts";
import type { JoinOptions } from "../../shared/protocol.ts";
import { cleanName, uniqueName } from "../guard/names.ts";
import { freshToken, type GuestRecord, sameToken } from "./guests.ts";

/** People of a night, seated and waiting. */
export const MAX_GUESTS = 16;

/** The book as plain data. */
export interface SavedBook {
  readonly nextId: number;
  readonly guests: readonly GuestRecord[];
  readonly lost: readonly string[];
  readonly banned: readonly string[];
}

export class GuestBook {
  readonly all = new Map<number, GuestRecord>();
  /** Characters crossed out for the night. */
  readonly lost = new Set<string>();
  readonly #banned = new Set<string>();
  #nextId = 0;

  /** The book as it was saved, everyone away. */
  static restore(saved: SavedBook): GuestBook {
    const book = new GuestBook();
    book.#nextId = saved.nextId;
    for (const g of saved.guests) book.all.set(g.id, { ...g, here: g.bot });
    for (const id of saved.lost) book.lost.add(id);
    for (const token of saved.banned) book.#banned.add(token);
    return book;
  }

  save(): SavedBook {
    return { nextId: this.#nextId, guests: [...this.all.values()], lost: [...this.lost], banned: [...this.#banned] };
  }

  people(): GuestRecord[] {
    return [...this.all.values()].filter((g) => !g.bot);
  }

  byToken(token: string): GuestRecord | undefined {
    for (const g of this.all.values()) if (!g.bot && sameToken(g.token, token)) return g;
    return undefined;
  }

  /** The guest behind a token, or a new one; a refusal is a category. */
  admit(options: JoinOptions): { readonly guest: GuestRecord; readonly returned: boolean } | Refusal {
    const { seatToken } = options;
    if (seatToken && this.#banned.has(seatToken)) return "ownership";
    const back = seatToken ? this.byToken(seatToken) : undefined;
    if (back) return { guest: back, returned: true };
    if (this.people().filter((g) => !g.left).length >= MAX_GUESTS) return "state";
    const free = this.freeCharacters();
    const character = free.find((c) => c === options.character) ?? free[0] ?? "none";
    return { guest: this.add(cleanName(options.name ?? "") ?? "Nobody", character, false), returned: false };
  }

  /** A new entry; the name is made to differ from all others. */
  add(name: string, character: string, bot: boolean): GuestRecord {
    const id = this.#nextId++;
    const guest: GuestRecord = {
      id,
      token: freshToken(),
      name: uniqueName(name, this.#namesBut(null)),
      character,
      bot,
      ready: bot,
      here: true,
      left: false,
      seat: -1,
      comfort: "any",
      roundsSince: bot ? 1 : 0,
      since: id,
    };
    this.all.set(id, guest);
    return guest;
  }

  remove(guest: GuestRecord): void {
    this.all.delete(guest.id);
  }

  ban(guest: GuestRecord): void {
    this.#banned.add(guest.token);
  }

  rename(guest: GuestRecord, raw: string): Refusal | null {
    const name = cleanName(raw);
    if (!name) return "shape";
    guest.name = uniqueName(name, this.#namesBut(guest));
    return null;
  }

  wear(guest: GuestRecord, character: string): Refusal | null {
    if (character === guest.character) return null;
    if (!this.freeCharacters().includes(character)) return "target";
    guest.character = character;
    return null;
  }

  /** Photo characters nobody wears and the night has not crossed out. */
  freeCharacters(): string[] {
    const worn = new Set([...this.all.values()].map((g) => g.character));
    return CHARACTERS.map((c) => c.id).filter((id) => !worn.has(id) && !this.lost.has(id));
  }

  #namesBut(guest: GuestRecord | null): string[] {
    return [...this.all.values()].filter((g) => g !== guest).map((g) => g.name);
  }
}
