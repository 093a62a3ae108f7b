/**
 * The only door out: what seat X may know of the world, as a pure function. Publish, bots, tests and logs all go through here.
 * Truth about others is read only where `Knowledge` says that this seat perceives it; the seat's own secret is read from itself.
 */
import { ZOMBIE_POSES } from "../content/ids.ts";
import { ZOMBIE_SLOTS } from "../content/slots.ts";
import { act, gate as gateRules, MAX_SEATS, sight, ticks } from "../content/tuning.ts";
import { isConfined, within } from "./people.ts";
import { holdOf } from "./systems/move.ts";
import { docsOf } from "./view-docs.ts";
import { secretOf } from "./view-secret.ts";
import type { NowView, PersonView, SeatView, SelfView, ShadeView, ZombieView } from "./view-types.ts";
import type { Knowledge, Person, World } from "./world.ts";

/** Everything seat `seat` may know now. Throws RangeError for a seat that is not in the round. Pure: the world is not touched. */
export function viewOf(world: World, seat: number): SeatView {
  return { now: nowOf(world, seat), docs: docsOf(world, seat), heard: heardOf(world, seat) };
}

/** What the seat hears this tick. */
export function heardOf(world: World, seat: number): SeatView["heard"] {
  return knowledgeOf(world, seat).heard;
}

/** The part of the view that changes every tick. */
export function nowOf(world: World, seat: number): NowView {
  const self = world.people[seat];
  if (!self) throw new RangeError(`no seat ${seat} in this round`);
  const known = knowledgeOf(world, seat);
  return {
    tick: world.tick,
    phase: world.phase,
    phaseEndTick: world.huddle ? world.huddle.stageEndTick : world.phaseEndTick,
    self: selfOf(world, self),
    secret: secretOf(world, self),
    people: peopleOf(world, known),
    shades: shadesOf(world, known),
    zombies: zombiesOf(world, known),
    doors: known.door,
    lamps: known.lamp,
    gateOpen: world.gate.open,
    gateProgress: gateProgressOf(world, self),
  };
}

function knowledgeOf(world: World, seat: number): Knowledge {
  const known = world.knowledge[seat];
  if (!known) throw new RangeError(`no seat ${seat} in this round`);
  return known;
}

const ticksLeft = (world: World, untilTick: number) => Math.max(0, untilTick - world.tick);

function selfOf(world: World, p: Person): SelfView {
  const hold = holdOf(world, p);
  const told = p.toldTick >= 0 && world.tick >= p.toldTick;
  return {
    x: p.x,
    y: p.y,
    vx: p.vx,
    vy: p.vy,
    facing: p.facing,
    stamina: p.stamina,
    winded: p.winded,
    onLink: p.onLink,
    speedFactor: hold.speedFactor,
    mayRun: hold.mayRun,
    crawling: hold.crawling,
    pose: p.pose,
    fate: p.fate,
    exiled: p.exiled,
    health: p.health,
    bleedTicks: p.health === "down" ? p.bleedTicks : 0,
    item: p.item,
    light: p.light,
    battery: p.batteryTicks / (act.batteryS * 20),
    lit: p.lit,
    fear: p.fear,
    locker: p.locker,
    confinedTicks: isConfined(world, p) ? ticksLeft(world, p.confinedUntilTick) : 0,
    shoveTicks: ticksLeft(world, p.shoveReadyTick),
    prompt: {
      verb: p.task?.verb ?? p.context.verb,
      target: p.task?.target ?? p.context.target,
      progress: p.task && p.task.needTicks > 0 ? Math.min(1, p.task.doneTicks / p.task.needTicks) : 0,
      ring: p.task ? p.task.ring : -1,
    },
    turnTicks: told && p.turnTick >= 0 ? ticksLeft(world, p.turnTick) : -1,
  };
}

const UNSEEN: PersonView = {
  seen: false,
  gen: 0,
  x: 0,
  y: 0,
  facing: 0,
  pose: "idle",
  light: false,
  item: "none",
  health: "well",
};

function peopleOf(world: World, known: Knowledge): PersonView[] {
  const out: PersonView[] = [];
  for (let seat = 0; seat < MAX_SEATS; seat++) {
    const p = world.people[seat];
    if (!p || known.person[seat] !== 1) {
      out.push(UNSEEN);
      continue;
    }
    out.push({
      seen: true,
      gen: known.personGen[seat] as number,
      x: p.x,
      y: p.y,
      facing: p.facing,
      // Feeding is done in the dark; who is near enough to be known is seen bending over, no more.
      pose: p.pose,
      light: p.light,
      item: p.item,
      health: p.health,
    });
  }
  return out;
}

/** Shades lose everything but their place, and their order is that of place. */
function shadesOf(world: World, known: Knowledge): ShadeView[] {
  const out: ShadeView[] = [];
  for (const p of world.people) if (known.shade[p.seat] === 1) out.push({ x: quantised(p.x), y: quantised(p.y) });
  return out.sort((a, b) => a.x - b.x || a.y - b.y);
}

/** To the wire's 16 bits over 128 m, so that sorting and sending agree. */
function quantised(metres: number): number {
  return (Math.round((metres / 128) * 65535) / 65535) * 128;
}

const NO_ZOMBIE: ZombieView = {
  seen: false,
  gen: 0,
  x: 0,
  y: 0,
  facing: 0,
  pose: "idle",
  lit: false,
  look: 0,
  mark: 0,
};
const TURNED_LOOK = 16;

function zombiesOf(world: World, known: Knowledge): ZombieView[] {
  const z = world.zombies;
  const out: ZombieView[] = [];
  for (let slot = 0; slot < ZOMBIE_SLOTS; slot++) {
    const i = known.zombieSlot[slot] as number;
    if (i < 0 || z.alive[i] !== 1) {
      out.push(NO_ZOMBIE);
      continue;
    }
    const lit = known.zombieLit[slot] === 1;
    const turned = z.turnedSeat[i] as number;
    out.push({
      seen: true,
      gen: known.zombieGen[slot] as number,
      x: z.x[i] as number,
      y: z.y[i] as number,
      facing: z.facing[i] as number,
      pose: ZOMBIE_POSES[z.pose[i] as number] ?? "idle",
      lit,
      look: !lit ? 0 : turned >= 0 ? TURNED_LOOK + turned : (z.body[i] as number),
      mark: z.mark[i] as number,
    });
  }
  return out;
}

/** Seen by those who pass and by those who stand in sight of the gate's announced lane. */
function gateProgressOf(world: World, self: Person): number {
  const { gate } = world;
  const data = world.grid.data.gates[gate.index];
  if (!data || gate.passing.length === 0) return 0;
  const near = within(data, self, sight.rangeM);
  if (!near && !gate.passing.includes(self.seat)) return 0;
  return Math.max(0, Math.min(1, 1 - ticksLeft(world, gate.passTick) / ticks(gateRules.laneS)));
}
