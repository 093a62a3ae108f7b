/**
 * A seat's view into its Frame: copies and quantises, nothing else. Everything is written each tick in a fixed order; equal values cost no bytes.
 * Slots are kept as plain lists and small maps as plain bytes, since reading them back from the wire's own lists is what would cost time.
 */
import {
  FATES,
  HEALTHS,
  ITEMS,
  PHASES,
  PLAYS,
  POSES,
  POSTURES,
  ROLES,
  VERBS,
  WHISPERS,
  ZOMBIE_POSES,
} from "../../shared/content/ids.ts";
import type { BeatFrame, Frame, PersonFrame, ShadeFrame, ZombieFrame } from "../../shared/schema/frame.ts";
import type { NowView, PersonView, SecretView, SelfView, ShadeView, ZombieView } from "../../shared/sim/view-types.ts";

const byte = (share: number, scale: number) => Math.max(0, Math.min(255, Math.round(share * scale)));
const word = (n: number) => Math.max(0, Math.min(65535, Math.round(n)));

export class FrameWriter {
  readonly frame: Frame;
  readonly #people: PersonFrame[];
  readonly #shades: ShadeFrame[];
  readonly #zombies: ZombieFrame[];
  readonly #beats: BeatFrame[];
  readonly #doors: Uint8Array;
  readonly #lamps: Uint8Array;

  /** `frame` is fresh from `createFrame` and written by nobody else. */
  constructor(frame: Frame) {
    this.frame = frame;
    this.#people = [...frame.people];
    this.#shades = [...frame.shades];
    this.#zombies = [...frame.zombies];
    this.#beats = [...frame.secret.beats];
    this.#doors = Uint8Array.from(frame.doors);
    this.#lamps = Uint8Array.from(frame.lamps);
  }

  /** `zombies` false leaves the zombie slots as they are (they are sent every second tick). */
  write(view: NowView, zombies: boolean): void {
    const { frame } = this;
    frame.tick = view.tick;
    frame.phase = PHASES.indexOf(view.phase);
    frame.phaseEnd = Math.max(0, view.phaseEndTick);
    frame.gate = view.gateOpen ? 1 : 0;
    frame.gateProgress = byte(view.gateProgress, 200);
    writeSelf(frame.self, view.self);
    this.#writeSecret(view.secret);
    for (let i = 0; i < this.#people.length; i++) writePerson(this.#people[i] as PersonFrame, view.people[i]);
    for (let i = 0; i < this.#shades.length; i++) writePlace(this.#shades[i] as ShadeFrame, view.shades[i]);
    if (zombies)
      for (let i = 0; i < this.#zombies.length; i++) writeZombie(this.#zombies[i] as ZombieFrame, view.zombies[i]);
    writeBytes(this.#doors, view.doors, frame.doors);
    writeBytes(this.#lamps, view.lamps, frame.lamps);
  }

  #writeSecret(secret: SecretView): void {
    const out = this.frame.secret;
    out.role = ROLES.indexOf(secret.role);
    out.masked = secret.masked ? 1 : 0;
    out.hunger = byte(secret.hunger, 1);
    out.conscience = byte(secret.conscience, 1);
    out.feedTicks = word(secret.feedTicks);
    out.feedsLeft = byte(secret.feedsLeft, 1);
    out.callTicks = word(secret.callTicks);
    out.power = POWERS.indexOf(secret.power) + (secret.powerUsed ? 4 : 0);
    out.feralTicks = byte(secret.feralTicks, 1);
    out.feeding = byte(secret.feeding, 1);
    out.whisper = WHISPERS.indexOf(secret.whisper);
    out.whisperParam = secret.whisperParam;
    out.posture = secret.hypothesis.posture === "none" ? 0 : 1 + POSTURES.indexOf(secret.hypothesis.posture);
    out.postureSure = byte(secret.hypothesis.surePct, 1);
    out.play = secret.hypothesis.play === "none" ? 0 : 1 + PLAYS.indexOf(secret.hypothesis.play);
    for (let i = 0; i < this.#beats.length; i++) writePlace(this.#beats[i] as BeatFrame, secret.heartbeats[i]);
  }
}

const POWERS = ["none", "halt", "apex"] as const;

function writeSelf(out: Frame["self"], self: SelfView): void {
  out.x = self.x;
  out.y = self.y;
  out.stamina = self.stamina;
  out.winded = self.winded;
  out.onLink = self.onLink;
  out.facing = self.facing;
  out.speed = byte(self.speedFactor, 255);
  out.flags =
    (self.mayRun ? 1 : 0) +
    (self.crawling ? 2 : 0) +
    (self.exiled ? 4 : 0) +
    (self.light ? 8 : 0) +
    (self.lit ? 16 : 0);
  out.pose = POSES.indexOf(self.pose);
  out.fate = FATES.indexOf(self.fate);
  out.health = HEALTHS.indexOf(self.health);
  out.bleedTicks = word(self.bleedTicks);
  out.item = ITEMS.indexOf(self.item);
  out.battery = byte(self.battery, 255);
  out.fear = byte(self.fear, 1);
  out.locker = self.locker + 1;
  out.confinedTicks = word(self.confinedTicks);
  out.shoveTicks = byte(self.shoveTicks, 1);
  out.promptVerb = VERBS.indexOf(self.prompt.verb);
  out.promptTarget = self.prompt.target;
  out.promptProgress = byte(self.prompt.progress, 200);
  out.promptRing = self.prompt.ring < 0 ? 255 : byte(self.prompt.ring, 200);
  out.turnTicks = word(self.turnTicks + 1);
}

function writePerson(slot: PersonFrame, p: PersonView | undefined): void {
  slot.gen = p?.seen ? p.gen : 0;
  if (!p?.seen) return;
  slot.x = p.x;
  slot.y = p.y;
  slot.facing = p.facing;
  slot.pose = POSES.indexOf(p.pose);
  slot.look = (p.light ? 1 : 0) + ITEMS.indexOf(p.item) * 2 + HEALTHS.indexOf(p.health) * 32;
}

function writePlace(slot: ShadeFrame | BeatFrame, place: ShadeView | undefined): void {
  slot.on = place ? 1 : 0;
  if (!place) return;
  slot.x = place.x;
  slot.y = place.y;
}

function writeZombie(slot: ZombieFrame, z: ZombieView | undefined): void {
  slot.gen = z?.seen ? z.gen : 0;
  if (!z?.seen) return;
  slot.x = z.x;
  slot.y = z.y;
  slot.facing = z.facing;
  slot.pose = ZOMBIE_POSES.indexOf(z.pose) + (z.lit ? 16 : 0);
  slot.look = z.look;
  slot.mark = z.mark;
}

function writeBytes(last: Uint8Array, now: Uint8Array, out: Frame["doors"]): void {
  for (let i = 0; i < last.length; i++) {
    if (last[i] === now[i]) continue;
    last[i] = now[i] as number;
    out[i] = now[i] as number;
  }
}
