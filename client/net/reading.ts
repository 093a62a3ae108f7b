/** Reads the wire's Frame into the view that screens, prediction and drawing share with the bots: small numbers back to names. */
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
import type { Frame, NightState, PersonFrame, SecretFrame, SelfFrame, ZombieFrame } from "../../shared/schema/frame.ts";
import type { NowView, PersonView, SecretView, SelfView, ZombieView } from "../../shared/sim/view-types.ts";

/** The frame this client was given, or null before a round. Only the own frame is ever in the map. */
export function ownFrame(state: NightState): Frame | null {
  for (const frame of state.frames.values()) return frame;
  return null;
}

/** A snapshot of its own: later patches do not change it. */
export function readNow(frame: Frame): NowView {
  return {
    tick: frame.tick,
    phase: pick(PHASES, frame.phase),
    phaseEndTick: frame.phaseEnd,
    self: readSelf(frame.self),
    secret: readSecret(frame.secret),
    people: Array.from(frame.people, readPerson),
    shades: Array.from(frame.shades)
      .filter((shade) => shade.on !== 0)
      .map(({ x, y }) => ({ x, y })),
    zombies: Array.from(frame.zombies, readZombie),
    doors: Uint8Array.from(frame.doors),
    lamps: Uint8Array.from(frame.lamps),
    gateOpen: (frame.gate & 1) !== 0,
    gateProgress: frame.gateProgress / 200,
  };
}

function pick<T>(names: readonly T[], index: number): T {
  return names[index] ?? (names[0] as T);
}

function readSelf(f: SelfFrame): SelfView {
  return {
    x: f.x,
    y: f.y,
    vx: 0,
    vy: 0,
    facing: f.facing,
    stamina: f.stamina,
    winded: f.winded,
    onLink: f.onLink,
    speedFactor: f.speed / 255,
    mayRun: (f.flags & 1) !== 0,
    crawling: (f.flags & 2) !== 0,
    exiled: (f.flags & 4) !== 0,
    light: (f.flags & 8) !== 0,
    lit: (f.flags & 16) !== 0,
    pose: pick(POSES, f.pose),
    fate: pick(FATES, f.fate),
    health: pick(HEALTHS, f.health),
    bleedTicks: f.bleedTicks,
    item: pick(ITEMS, f.item),
    battery: f.battery / 255,
    fear: f.fear,
    locker: f.locker - 1,
    confinedTicks: f.confinedTicks,
    shoveTicks: f.shoveTicks,
    prompt: {
      verb: pick(VERBS, f.promptVerb),
      target: f.promptTarget,
      progress: f.promptProgress / 200,
      ring: f.promptRing === 255 ? -1 : f.promptRing / 200,
    },
    turnTicks: f.turnTicks - 1,
  };
}

function readSecret(f: SecretFrame): SecretView {
  return {
    role: pick(ROLES, f.role),
    masked: f.masked !== 0,
    hunger: f.hunger,
    conscience: f.conscience,
    feedTicks: f.feedTicks,
    feedsLeft: f.feedsLeft,
    callTicks: f.callTicks,
    power: pick(POWERS, f.power & 3),
    powerUsed: (f.power & 4) !== 0,
    feralTicks: f.feralTicks,
    feeding: f.feeding,
    heartbeats: Array.from(f.beats)
      .filter((beat) => beat.on !== 0)
      .map(({ x, y }) => ({ x, y })),
    whisper: pick(WHISPERS, f.whisper),
    whisperParam: f.whisperParam,
    hypothesis: {
      posture: POSTURES[f.posture - 1] ?? "none",
      surePct: f.postureSure,
      play: PLAYS[f.play - 1] ?? "none",
    },
  };
}

function readPerson(f: PersonFrame): PersonView {
  return {
    seen: f.gen !== 0,
    gen: f.gen,
    x: f.x,
    y: f.y,
    facing: f.facing,
    pose: pick(POSES, f.pose),
    light: (f.look & 1) !== 0,
    item: pick(ITEMS, (f.look >> 1) & 15),
    health: pick(HEALTHS, f.look >> 5),
  };
}

function readZombie(f: ZombieFrame): ZombieView {
  return {
    seen: f.gen !== 0,
    gen: f.gen,
    x: f.x,
    y: f.y,
    facing: f.facing,
    pose: pick(ZOMBIE_POSES, f.pose & 15),
    lit: (f.pose & 16) !== 0,
    look: f.look,
    mark: f.mark,
  };
}
