/**
 * The wire format of what changes every tick: one preallocated Frame per seat, mirrored from that seat's view and added once to that
 * seat's StateView. Nothing is created, deleted or re-added within a round, so neither ids nor sizes tell who is where.
 * Small sets travel as their index in `content/ids.ts`. Positions: 0..128 m in 16 bits (2 mm); the own body in float32, so that
 * prediction compares exactly.
 */
import { type SchemaType, schema, t } from "@colyseus/schema";
import { HEARTBEAT_SLOTS, SHADE_SLOTS, ZOMBIE_SLOTS } from "../content/slots.ts";
import { MAX_SEATS } from "../content/tuning.ts";

const metres = () => t.quantized({ min: 0, max: 128, bits: 16 });

export const SelfFrame = schema(
  {
    x: t.float32().default(0),
    y: t.float32().default(0),
    stamina: t.float32().default(0),
    winded: t.float32().default(0),
    onLink: t.uint8().default(0),
    facing: t.uint8().default(0),
    /** speedFactor in 1/255. */
    speed: t.uint8().default(255),
    /** 1 mayRun, 2 crawling, 4 exiled, 8 light, 16 lit. */
    flags: t.uint8().default(0),
    pose: t.uint8().default(0),
    fate: t.uint8().default(0),
    health: t.uint8().default(0),
    bleedTicks: t.uint16().default(0),
    item: t.uint8().default(0),
    battery: t.uint8().default(255),
    fear: t.uint8().default(0),
    /** Locker index + 1. */
    locker: t.uint8().default(0),
    confinedTicks: t.uint16().default(0),
    shoveTicks: t.uint8().default(0),
    promptVerb: t.uint8().default(0),
    promptTarget: t.int16().default(-1),
    /** Progress and ring in 1/200; ring 255 = none. */
    promptProgress: t.uint8().default(0),
    promptRing: t.uint8().default(255),
    /** Ticks until turning + 1; 0 = not told. */
    turnTicks: t.uint16().default(0),
  },
  "SelfFrame",
);
export type SelfFrame = SchemaType<typeof SelfFrame>;

export const BeatFrame = schema({ x: metres(), y: metres(), on: t.uint8().default(0) }, "BeatFrame");
export type BeatFrame = SchemaType<typeof BeatFrame>;

export const SecretFrame = schema(
  {
    role: t.uint8().default(0),
    masked: t.uint8().default(0),
    hunger: t.uint8().default(0),
    conscience: t.uint8().default(0),
    feedTicks: t.uint16().default(0),
    feedsLeft: t.uint8().default(0),
    callTicks: t.uint16().default(0),
    /** 0 none, 1 halt, 2 apex; +4 used. */
    power: t.uint8().default(0),
    feralTicks: t.uint8().default(0),
    feeding: t.uint8().default(0),
    whisper: t.uint8().default(0),
    whisperParam: t.int8().default(-1),
    /** What kin hears the virus think: posture + 1, how sure in percent, play + 1; 0 = nothing. */
    posture: t.uint8().default(0),
    postureSure: t.uint8().default(0),
    play: t.uint8().default(0),
    beats: t.array(BeatFrame),
  },
  "SecretFrame",
);
export type SecretFrame = SchemaType<typeof SecretFrame>;

export const PersonFrame = schema(
  {
    /** 0 = not seen, else generation 1..255. */
    gen: t.uint8().default(0),
    x: metres(),
    y: metres(),
    facing: t.uint8().default(0),
    pose: t.uint8().default(0),
    /** 1 light, + item * 2, + health * 32. */
    look: t.uint8().default(0),
  },
  "PersonFrame",
);
export type PersonFrame = SchemaType<typeof PersonFrame>;

export const ShadeFrame = schema({ on: t.uint8().default(0), x: metres(), y: metres() }, "ShadeFrame");
export type ShadeFrame = SchemaType<typeof ShadeFrame>;

export const ZombieFrame = schema(
  {
    gen: t.uint8().default(0),
    x: metres(),
    y: metres(),
    facing: t.uint8().default(0),
    /** pose + 16 when lit. */
    pose: t.uint8().default(0),
    look: t.uint8().default(0),
    /** 0 = plain, else 1 + index of its mutation. */
    mark: t.uint8().default(0),
  },
  "ZombieFrame",
);
export type ZombieFrame = SchemaType<typeof ZombieFrame>;

export const Frame = schema(
  {
    seat: t.uint8().default(0),
    tick: t.uint32().default(0),
    phase: t.uint8().default(0),
    phaseEnd: t.uint32().default(0),
    /** 1 open; + seats passing seen * 2. */
    gate: t.uint8().default(0),
    gateProgress: t.uint8().default(0),
    self: SelfFrame,
    secret: SecretFrame,
    people: t.array(PersonFrame),
    shades: t.array(ShadeFrame),
    zombies: t.array(ZombieFrame),
    doors: t.array("uint8"),
    lamps: t.array("uint8"),
  },
  "Frame",
);
export type Frame = SchemaType<typeof Frame>;

/** The room's state: a shared tick (so that every patch has a shared change) and the frames, each seen by its seat alone. */
export const NightState = schema(
  {
    tick: t.uint32().default(0),
    frames: t.map(Frame).view(),
  },
  "NightState",
);
export type NightState = SchemaType<typeof NightState>;

/** One input per client tick (20 Hz); see `sim/movement.ts`. */
export const MoveInput = schema(
  {
    mx: t.int8().default(0),
    my: t.int8().default(0),
    aim: t.uint8().default(0),
    buttons: t.uint8().default(0),
  },
  "MoveInput",
);
export type MoveInput = SchemaType<typeof MoveInput>;

/** A Frame with all its slots, so that the wire never grows within a round. */
export function createFrame(seat: number, doors: number, lamps: number): Frame {
  const frame = new Frame();
  frame.seat = seat;
  frame.self = new SelfFrame();
  frame.secret = new SecretFrame();
  for (let i = 0; i < HEARTBEAT_SLOTS; i++) frame.secret.beats.push(new BeatFrame());
  for (let i = 0; i < MAX_SEATS; i++) frame.people.push(new PersonFrame());
  for (let i = 0; i < SHADE_SLOTS; i++) frame.shades.push(new ShadeFrame());
  for (let i = 0; i < ZOMBIE_SLOTS; i++) frame.zombies.push(new ZombieFrame());
  for (let i = 0; i < doors; i++) frame.doors.push(0);
  for (let i = 0; i < lamps; i++) frame.lamps.push(0);
  return frame;
}
