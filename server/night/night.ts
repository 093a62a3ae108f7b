/**
 * One night without its network: the guests, the lobby's rules, the round being played and its log. The Colyseus room feeds it and
 * publishes what it says; tests and tools can hold one in their hands. Never breaks: a seat belongs to at most one guest, every act of a
 * guest is checked here, and the round's truth leaves only through `viewOf`.
 */
import { CHARACTERS, LATECOMERS } from "../../shared/content/characters.ts";
import type { Refusal } from "../../shared/content/ids.ts";
import { TEMPERAMENTS } from "../../shared/content/ids.ts";
import { mapById } from "../../shared/content/maps/index.ts";
import { MAX_SEATS, profiles } from "../../shared/content/tuning.ts";
import type { JoinOptions, LobbyAct, LobbyDoc, Settings, TestHooks, ToClient } from "../../shared/protocol.ts";
import { createWorld } from "../../shared/sim/create.ts";
import { hashWorld } from "../../shared/sim/hash.ts";
import { forAnotherNight, memoryAfter, type VirusMemory } from "../../shared/sim/minds/virus/memory.ts";
import { step } from "../../shared/sim/step.ts";
import type { Refused, Scenario, SeatControl, SeatIntent, TickInput, World } from "../../shared/sim/world.ts";
import { freshSeed, streamsOf } from "../seed.ts";
import { GuestBook, type SavedBook } from "./book.ts";
import { type GuestRecord, Hosthood, sameToken } from "./guests.ts";
import { createLog, logTick, type RoundLog, replayTo } from "./log.ts";

const DEFAULTS: Settings = { profile: "standard", fillTo: 6, halfbiePct: -1, anonymousVotes: false, chat: true };

/** After so many rounds it is another night, and the virus has forgotten most of this table. */
const ROUNDS_A_NIGHT = 3;

/** Something to say once, to one guest or to all. */
export interface News {
  readonly to: GuestRecord | "all";
  readonly notice: ToClient["notice"];
}

/** A night as plain data, to be taken up again by the next start of the server. Holds every secret of it. */
export interface SavedNight {
  readonly code: string;
  readonly hooks: TestHooks;
  readonly settings: Settings;
  readonly stage: LobbyDoc["stage"];
  readonly round: number;
  readonly book: SavedBook;
  readonly host: { readonly token: string; readonly owner: number; readonly acting: number };
  readonly virus: VirusMemory | null;
  readonly log: RoundLog | null;
  readonly tick: number;
}

export { MAX_GUESTS } from "./book.ts";

export type Joined = { readonly guest: GuestRecord; readonly returned: boolean; readonly isHost: boolean };

export class Night {
  readonly code: string;
  readonly book: GuestBook;
  readonly hosthood: Hosthood;
  settings: Settings = DEFAULTS;
  stage: LobbyDoc["stage"] = "lobby";
  round = 0;
  world: World | null = null;
  log: RoundLog | null = null;
  readonly #hooks: TestHooks;
  #controls: SeatControl[] = [];
  #news: News[] = [];
  #wasHuddle = false;
  /** What the virus has learned of this table; secret as long as a round runs. */
  #virus: VirusMemory | null = null;

  constructor(code: string, hooks: TestHooks = {}, saved?: SavedNight) {
    this.code = code;
    this.#hooks = hooks;
    this.book = saved ? GuestBook.restore(saved.book) : new GuestBook();
    this.hosthood = new Hosthood(saved?.host.token);
    if (hooks.profile) this.settings = { ...this.settings, profile: hooks.profile };
    if (hooks.bots !== undefined) this.settings = { ...this.settings, fillTo: hooks.bots };
  }

  /** The night as it was saved, everyone away. A round that today's rules cannot play up to that tick again is given up for the lobby. */
  static restore(saved: SavedNight): Night {
    const night = new Night(saved.code, saved.hooks, saved);
    night.settings = saved.settings;
    night.stage = saved.stage;
    night.round = saved.round;
    night.#virus = saved.virus;
    night.hosthood.owner = saved.host.owner;
    night.hosthood.acting = saved.host.acting;
    if (saved.log) night.#resume(saved.log, saved.tick);
    return night;
  }

  #resume(log: RoundLog, tick: number): void {
    try {
      this.world = replayTo(log, tick);
      this.log = log;
      this.#wasHuddle = this.world.phase === "huddle";
      for (const g of this.people()) if (g.seat >= 0) this.#controls.push({ seat: g.seat, kind: "drop" });
    } catch {
      this.toLobby();
    }
  }

  save(): SavedNight {
    const { code, settings, stage, round, log, hosthood } = this;
    return {
      code,
      hooks: this.#hooks,
      settings,
      stage,
      round,
      book: this.book.save(),
      host: { token: hosthood.token, owner: hosthood.owner, acting: hosthood.acting },
      virus: this.#virus,
      log,
      tick: this.world?.tick ?? 0,
    };
  }

  /** What there is to say since the last call. */
  takeNews(): News[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }

  /** Lets someone in: back to their own seat by token, else as a new guest. A refusal is a category. */
  join(options: JoinOptions): Joined | Refusal {
    const admitted = this.book.admit(options);
    if (typeof admitted === "string") return admitted;
    const { guest, returned } = admitted;
    guest.here = true;
    guest.left = false;
    const provesHost = options.hostToken !== undefined && sameToken(options.hostToken, this.hosthood.token);
    if (provesHost || this.hosthood.owner < 0) {
      this.hosthood.owner = guest.id;
      this.hosthood.acting = guest.id;
    }
    if (returned && guest.seat >= 0) this.#controls.push({ seat: guest.seat, kind: "return" });
    return { guest, returned, isHost: this.hosthood.owner === guest.id };
  }

  get guests(): ReadonlyMap<number, GuestRecord> {
    return this.book.all;
  }

  people(): GuestRecord[] {
    return this.book.people();
  }

  /** The connection is gone; the seat stays. */
  drop(guest: GuestRecord): void {
    guest.here = false;
    if (guest.seat >= 0) this.#controls.push({ seat: guest.seat, kind: "drop" });
  }

  /** Gone for good: in the lobby the guest is forgotten, in a round the caretaker keeps the seat. */
  leave(guest: GuestRecord): void {
    this.drop(guest);
    guest.left = true;
    if (guest.seat >= 0 && this.stage !== "lobby") this.#controls.push({ seat: guest.seat, kind: "leave" });
    else this.book.remove(guest);
  }

  /** Looks again who is host; true when it changed. */
  updateHost(nowMs: number): boolean {
    if (!this.hosthood.update(this.guests.values(), nowMs)) return false;
    const host = this.guests.get(this.hosthood.acting);
    if (host) this.#news.push({ to: "all", notice: { key: "hostChanged", params: { name: host.name } } });
    return true;
  }

  /** A guest's act in the lobby; null when done. */
  act(guest: GuestRecord, act: LobbyAct): Refusal | null {
    const host = guest.id === this.hosthood.acting;
    switch (act.type) {
      case "ready":
        guest.ready = act.ready;
        return null;
      case "name":
        return this.stage === "round" ? "phase" : this.book.rename(guest, act.name);
      case "character":
        return this.stage === "lobby" ? this.book.wear(guest, act.character) : "phase";
      case "comfort":
        guest.comfort = act.comfort;
        return null;
      case "settings":
        if (!host) return "ownership";
        if (this.stage !== "lobby") return "phase";
        this.settings = { ...this.settings, ...act.settings };
        return null;
      case "kick":
        return host ? this.#kick(guest, act.guest) : "ownership";
      case "start":
        if (!host) return "ownership";
        return this.stage === "lobby" ? this.start() : "phase";
      case "next":
        if (!host) return "ownership";
        if (this.stage !== "aftermath") return "phase";
        this.toLobby();
        return null;
      case "chat":
        return this.settings.chat && (this.stage !== "round" || this.world?.phase === "huddle") ? null : "phase";
    }
  }

  #kick(host: GuestRecord, id: number): Refusal | null {
    const target = this.guests.get(id);
    if (!target || target === host || target.bot) return "target";
    this.book.ban(target);
    this.leave(target);
    return null;
  }

  /** Starts a round with everyone here, bots filling up. */
  start(): Refusal | null {
    const people = this.people()
      .filter((g) => g.here)
      .slice(0, MAX_SEATS);
    if (people.length === 0) return "state";
    this.#fillWithBots(people.length);
    const seated = [...people, ...[...this.guests.values()].filter((g) => g.bot)].slice(0, MAX_SEATS);
    for (const g of this.guests.values()) g.seat = -1;
    seated.forEach((g, seat) => {
      g.seat = seat;
    });
    const seed = this.#hooks.seed ?? freshSeed();
    const scenario = this.#scenario(seated);
    this.world = createWorld(streamsOf(seed), scenario, mapById(scenario.mapId));
    this.log = createLog(seed, scenario);
    this.#controls = [];
    this.#wasHuddle = false;
    this.stage = "round";
    this.round++;
    this.#news.push({ to: "all", notice: { key: "roundStarting" } });
    return null;
  }

  #fillWithBots(people: number): void {
    for (const g of [...this.guests.values()]) if (g.bot) this.book.remove(g);
    const bots = Math.max(0, Math.min(MAX_SEATS, this.settings.fillTo) - people);
    const names = LATECOMERS.filter((l) => !this.book.lost.has(l.id));
    for (let i = 0; i < bots; i++) {
      const who = names[i % Math.max(1, names.length)];
      if (who) this.book.add(who.name.en, who.id, true);
    }
  }

  #scenario(seated: readonly GuestRecord[]): Scenario {
    return {
      mapId: "school",
      profile: profiles[this.settings.profile],
      seats: seated.map((g, i) => ({
        driver: g.bot ? "bot" : "human",
        character: g.character,
        roundsSince: g.roundsSince,
        comfort: g.comfort,
        temperament: TEMPERAMENTS[i % TEMPERAMENTS.length] ?? "steady",
        ...(g.bot && this.#hooks.habit ? { habit: this.#hooks.habit } : {}),
      })),
      halfbie: this.#hooks.halfbie ?? "draw",
      ...(this.settings.halfbiePct >= 0 ? { halfbiePct: this.settings.halfbiePct } : {}),
      anonymousVotes: this.settings.anonymousVotes,
      ...(this.#virus ? { virus: this.#virus } : {}),
    };
  }

  /** One tick of the round. Call only in a round. */
  step(moves: TickInput["moves"], intents: readonly SeatIntent[]): Refused[] {
    const { world, log } = this;
    if (!world || !log) return [];
    const input: TickInput = { moves, intents, controls: this.#controls };
    logTick(log, world.tick + 1, input);
    this.#controls = [];
    const refused = step(world, input);
    if (world.phase === "huddle" && !this.#wasHuddle) this.#seatLatecomers(world);
    this.#wasHuddle = world.phase === "huddle";
    if (world.phase === "aftermath" && this.stage === "round") this.#finish(world, log);
    if (world.over) this.toLobby();
    return refused;
  }

  /** People who came late take a bot's seat, whatever that bot is, while the world stands still. */
  #seatLatecomers(world: World): void {
    const bots = [...this.guests.values()].filter(
      (g) => g.bot && g.seat >= 0 && world.people[g.seat]?.fate === "inside",
    );
    for (const g of this.people()) {
      if (!g.here || g.seat >= 0) continue;
      const bot = bots.pop();
      if (!bot) return;
      g.seat = bot.seat;
      g.character = bot.character;
      this.book.remove(bot);
      this.#controls.push({ seat: g.seat, kind: "takeover" });
      this.#news.push({ to: g, notice: { key: "tookBotSeat" } });
    }
  }

  #finish(world: World, log: RoundLog): void {
    this.stage = "aftermath";
    log.end = { tick: world.tick, hash: hashWorld(world) };
    const learned = memoryAfter(world);
    this.#virus = this.round % ROUNDS_A_NIGHT === 0 ? forAnotherNight(learned) : learned;
    for (const g of this.guests.values()) {
      const p = g.seat >= 0 ? world.people[g.seat] : undefined;
      if (!p) continue;
      g.roundsSince = p.role === "halfbie" ? 1 : g.roundsSince + 1;
      if (p.fate === "lost" && !g.bot) this.book.lost.add(p.character);
    }
  }

  /** Back to the photo with the same people; the dead take another character. */
  toLobby(): void {
    this.stage = "lobby";
    this.world = null;
    this.log = null;
    for (const g of [...this.guests.values()]) {
      g.seat = -1;
      g.ready = g.bot;
      if (g.bot || g.left) this.book.remove(g);
    }
    for (const g of this.guests.values())
      if (this.book.lost.has(g.character) || !CHARACTERS.some((c) => c.id === g.character))
        g.character = this.book.freeCharacters()[0] ?? g.character;
  }

  /** What each guest may know of the room: the same for all but for `you` and the own comfort. */
  lobbyDocs(): (you: GuestRecord) => LobbyDoc {
    const shared = {
      stage: this.stage,
      code: this.code,
      host: this.hosthood.acting,
      guests: [...this.guests.values()].map(({ id, name, character, bot, ready, here, seat }) => ({
        id,
        name,
        character,
        bot,
        ready,
        here,
        seat,
      })),
      settings: this.settings,
      round: this.round,
      lost: [...this.book.lost],
    };
    return (you) => ({ ...shared, you: you.id, comfort: you.comfort });
  }

  /** Whether a test asked to start with this many people, and they are here. */
  wantsStart(): boolean {
    const n = this.#hooks.startWith;
    return (
      n !== undefined && this.stage === "lobby" && this.round === 0 && this.people().filter((g) => g.here).length >= n
    );
  }
}
