/**
 * A seat's view into its Frame: copies and quantises, nothing else. Tables say how each field follows from the view; everything is looked at each
 * tick in a fixed order, and equal values cost no bytes. Slots are kept as plain lists and small maps as plain bytes, since reading them back
 * from the wire's own lists is what would cost time.
 */
import {
  FATES,
  HEALTHS,
  ITEMS,
  PHASES,
  PLAYS,
  POSES,
  POSTURES,
  POWERS,
  ROLES,
  VERBS,
  WHISPERS,
  ZOMBIE_POSES,
} from "../../shared/content/ids.ts";
import type { Frame, PersonFrame, SecretFrame, SelfFrame, ShadeFrame, ZombieFrame } from "../../shared/schema/frame.ts";
import type { NowView, PersonView, SecretView, SelfView, ShadeView, ZombieView } from "../../shared/sim/view-types.ts";
import { type Field, Mirror } from "./mirror.ts";

const byte = (share: number, scale: number) => Math.max(0, Math.min(255, Math.round(share * scale)));
const word = (n: number) => Math.max(0, Math.min(65535, Math.round(n)));
const bit = (on: boolean, value: number) => (on ? value : 0);

const FRAME: readonly Field<Frame, NowView>[] = [
  ["tick", (now) => now.tick],
  ["phase", (now) => PHASES.indexOf(now.phase)],
  ["phaseEnd", (now) => Math.max(0, now.phaseEndTick)],
  ["gate", (now) => bit(now.gateOpen, 1)],
  ["gateProgress", (now) => byte(now.gateProgress, 200)],
];

const SELF: readonly Field<SelfFrame, SelfView>[] = [
  ["x", (self) => self.x],
  ["y", (self) => self.y],
  ["stamina", (self) => self.stamina],
  ["winded", (self) => self.winded],
  ["onLink", (self) => self.onLink],
  ["facing", (self) => self.facing],
  ["speed", (self) => byte(self.speedFactor, 255)],
  ["flags", flagsOf],
  ["pose", (self) => POSES.indexOf(self.pose)],
  ["fate", (self) => FATES.indexOf(self.fate)],
  ["health", (self) => HEALTHS.indexOf(self.health)],
  ["bleedTicks", (self) => word(self.bleedTicks)],
  ["item", (self) => ITEMS.indexOf(self.item)],
  ["battery", (self) => byte(self.battery, 255)],
  ["fear", (self) => byte(self.fear, 1)],
  ["locker", (self) => self.locker + 1],
  ["confinedTicks", (self) => word(self.confinedTicks)],
  ["shoveTicks", (self) => byte(self.shoveTicks, 1)],
  ["promptVerb", ({ prompt }) => VERBS.indexOf(prompt.verb)],
  ["promptTarget", ({ prompt }) => prompt.target],
  ["promptProgress", ({ prompt }) => byte(prompt.progress, 200)],
  ["promptRing", ({ prompt }) => (prompt.ring < 0 ? 255 : byte(prompt.ring, 200))],
  ["turnTicks", (self) => word(self.turnTicks + 1)],
];

function flagsOf(self: SelfView): number {
  return bit(self.mayRun, 1) + bit(self.crawling, 2) + bit(self.exiled, 4) + bit(self.light, 8) + bit(self.lit, 16);
}

const SECRET: readonly Field<SecretFrame, SecretView>[] = [
  ["role", (secret) => ROLES.indexOf(secret.role)],
  ["masked", (secret) => bit(secret.masked, 1)],
  ["hunger", (secret) => byte(secret.hunger, 1)],
  ["conscience", (secret) => byte(secret.conscience, 1)],
  ["feedTicks", (secret) => word(secret.feedTicks)],
  ["feedsLeft", (secret) => byte(secret.feedsLeft, 1)],
  ["callTicks", (secret) => word(secret.callTicks)],
  ["power", (secret) => POWERS.indexOf(secret.power) + bit(secret.powerUsed, 4)],
  ["feralTicks", (secret) => byte(secret.feralTicks, 1)],
  ["feeding", (secret) => byte(secret.feeding, 1)],
  ["whisper", (secret) => WHISPERS.indexOf(secret.whisper)],
  ["whisperParam", (secret) => secret.whisperParam],
  ["posture", ({ hypothesis }) => (hypothesis.posture === "none" ? 0 : 1 + POSTURES.indexOf(hypothesis.posture))],
  ["postureSure", ({ hypothesis }) => byte(hypothesis.surePct, 1)],
  ["play", ({ hypothesis }) => (hypothesis.play === "none" ? 0 : 1 + PLAYS.indexOf(hypothesis.play))],
];

// The first field of a slot tells whether anything is in it.

const PERSON: readonly Field<PersonFrame, PersonView>[] = [
  ["gen", (person) => person.gen],
  ["x", (person) => person.x],
  ["y", (person) => person.y],
  ["facing", (person) => person.facing],
  ["pose", (person) => POSES.indexOf(person.pose)],
  ["look", (person) => bit(person.light, 1) + ITEMS.indexOf(person.item) * 2 + HEALTHS.indexOf(person.health) * 32],
];

const ZOMBIE: readonly Field<ZombieFrame, ZombieView>[] = [
  ["gen", (zombie) => zombie.gen],
  ["x", (zombie) => zombie.x],
  ["y", (zombie) => zombie.y],
  ["facing", (zombie) => zombie.facing],
  ["pose", (zombie) => ZOMBIE_POSES.indexOf(zombie.pose) + bit(zombie.lit, 16)],
  ["look", (zombie) => zombie.look],
  ["mark", (zombie) => zombie.mark],
];

/** Of a shade and of a heartbeat. */
const PLACE: readonly Field<ShadeFrame, ShadeView>[] = [
  ["on", () => 1],
  ["x", (place) => place.x],
  ["y", (place) => place.y],
];

export class FrameWriter {
  readonly frame: Frame;
  readonly #top: Mirror<Frame, NowView>;
  readonly #self: Mirror<SelfFrame, SelfView>;
  readonly #secret: Mirror<SecretFrame, SecretView>;
  readonly #people: Slots<PersonFrame, PersonView>;
  readonly #shades: Slots<ShadeFrame, ShadeView>;
  readonly #zombies: Slots<ZombieFrame, ZombieView>;
  readonly #beats: Slots<ShadeFrame, ShadeView>;
  readonly #doors: Uint8Array;
  readonly #lamps: Uint8Array;

  /** `frame` is fresh from `createFrame` and written by nobody else. */
  constructor(frame: Frame) {
    this.frame = frame;
    this.#top = new Mirror(frame, FRAME);
    this.#self = new Mirror(frame.self, SELF);
    this.#secret = new Mirror(frame.secret, SECRET);
    this.#people = new Slots(frame.people, PERSON);
    this.#shades = new Slots(frame.shades, PLACE);
    this.#zombies = new Slots(frame.zombies, ZOMBIE);
    this.#beats = new Slots(frame.secret.beats, PLACE);
    this.#doors = Uint8Array.from(frame.doors);
    this.#lamps = Uint8Array.from(frame.lamps);
  }

  /** `zombies` false leaves the zombie slots as they are (they are sent every second tick). */
  write(view: NowView, zombies: boolean): void {
    this.#top.write(view);
    this.#self.write(view.self);
    this.#secret.write(view.secret);
    this.#beats.write(view.secret.heartbeats);
    this.#people.write(view.people);
    this.#shades.write(view.shades);
    if (zombies) this.#zombies.write(view.zombies);
    writeBytes(this.#doors, view.doors, this.frame.doors);
    writeBytes(this.#lamps, view.lamps, this.frame.lamps);
  }
}

/**
 * A row of equal slots. What is out of sight leaves its slot as it was, but for the mark that it is empty; a slot that is empty and stays so, as most
 * do, is not touched.
 */
class Slots<W extends object, V extends object> {
  readonly #mirrors: readonly Mirror<W, V>[];
  readonly #full: Uint8Array;

  constructor(slots: Iterable<W>, fields: readonly Field<W, V>[]) {
    this.#mirrors = Array.from(slots, (slot) => new Mirror(slot, fields));
    this.#full = new Uint8Array(this.#mirrors.length);
  }

  /** Slot by slot; views beyond the list are empty, and so are those that are not seen. */
  write(views: readonly V[]): void {
    for (let i = 0; i < this.#full.length; i++) {
      const view = views[i];
      if (view !== undefined && isSeen(view)) {
        this.#mirrors[i]?.write(view);
        this.#full[i] = 1;
      } else if (this.#full[i] === 1) {
        this.#mirrors[i]?.clear();
        this.#full[i] = 0;
      }
    }
  }
}

/** A place without a word about it is seen. */
function isSeen(view: { readonly seen?: boolean } | ShadeView): boolean {
  return !("seen" in view) || view.seen === true;
}

function writeBytes(last: Uint8Array, now: Uint8Array, out: Frame["doors"]): void {
  for (let i = 0; i < last.length; i++) {
    if (last[i] === now[i]) continue;
    last[i] = now[i] as number;
    out[i] = now[i] as number;
  }
}
