/** A seat's view into its Frame: copies and quantises, nothing else. Every field is written each tick in a fixed order; equal values cost no bytes. */
import { FATES, HEALTHS, ITEMS, PHASES, POSES, ROLES, VERBS, WHISPERS, ZOMBIE_POSES } from "../../shared/content/ids.ts";
import type { Frame } from "../../shared/schema/frame.ts";
import type { NowView, SecretView, SelfView } from "../../shared/sim/view-types.ts";

const byte = (share: number, scale: number) => Math.max(0, Math.min(255, Math.round(share * scale)));
const word = (n: number) => Math.max(0, Math.min(65535, Math.round(n)));

/** `zombies` false leaves the zombie slots as they are (they are sent every second tick). */
export function writeFrame(frame: Frame, view: NowView, zombies: boolean): void {
  frame.tick = view.tick;
  frame.phase = PHASES.indexOf(view.phase);
  frame.phaseEnd = Math.max(0, view.phaseEndTick);
  frame.gate = view.gateOpen ? 1 : 0;
  frame.gateProgress = byte(view.gateProgress, 200);
  writeSelf(frame.self, view.self);
  writeSecret(frame.secret, view.secret);
  view.people.forEach((p, i) => {
    const slot = frame.people[i];
    if (!slot) return;
    slot.gen = p.seen ? p.gen : 0;
    if (!p.seen) return;
    slot.x = p.x;
    slot.y = p.y;
    slot.facing = p.facing;
    slot.pose = POSES.indexOf(p.pose);
    slot.look = (p.light ? 1 : 0) + ITEMS.indexOf(p.item) * 2 + HEALTHS.indexOf(p.health) * 32;
  });
  frame.shades.forEach((slot, i) => {
    const s = view.shades[i];
    slot.on = s ? 1 : 0;
    if (!s) return;
    slot.x = s.x;
    slot.y = s.y;
  });
  if (zombies) writeZombies(frame, view);
  view.doors.forEach((d, i) => {
    if (frame.doors[i] !== d) frame.doors[i] = d;
  });
  view.lamps.forEach((l, i) => {
    if (frame.lamps[i] !== l) frame.lamps[i] = l;
  });
}

function writeSelf(out: Frame["self"], self: SelfView): void {
  out.x = self.x;
  out.y = self.y;
  out.stamina = self.stamina;
  out.winded = self.winded;
  out.onLink = self.onLink;
  out.facing = self.facing;
  out.speed = byte(self.speedFactor, 255);
  out.flags = (self.mayRun ? 1 : 0) + (self.crawling ? 2 : 0) + (self.exiled ? 4 : 0) + (self.light ? 8 : 0) + (self.lit ? 16 : 0);
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

const POWERS = ["none", "halt", "apex"] as const;

function writeSecret(out: Frame["secret"], secret: SecretView): void {
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
  out.beats.forEach((slot, i) => {
    const beat = secret.heartbeats[i];
    slot.on = beat ? 1 : 0;
    if (!beat) return;
    slot.x = beat.x;
    slot.y = beat.y;
  });
}

function writeZombies(frame: Frame, view: NowView): void {
  view.zombies.forEach((z, i) => {
    const slot = frame.zombies[i];
    if (!slot) return;
    slot.gen = z.seen ? z.gen : 0;
    if (!z.seen) return;
    slot.x = z.x;
    slot.y = z.y;
    slot.facing = z.facing;
    slot.pose = ZOMBIE_POSES.indexOf(z.pose) + (z.lit ? 16 : 0);
    slot.look = z.look;
  });
}
