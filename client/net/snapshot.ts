/** Puts together one picture of the world for the renderer: the own body as predicted, the others as of a moment ago, the rest as known. */
import { TICKS_PER_SECOND } from "../../shared/content/tuning.ts";
import type { NowView, RoundDoc, ThingsDoc } from "../../shared/sim/view-types.ts";
import { ONSET_S } from "../view/onset.ts";
import { SOUND_SHOWN_S, type StageSelf, type WorldSnapshot } from "../view/snapshot.ts";
import type { Decoy } from "./decoys.ts";
import type { DrawnBody } from "./predict.ts";
import type { DrawnMoment } from "./ring.ts";
import type { FreshSound } from "./sounds.ts";

export interface SnapshotParts {
  readonly atMs: number;
  readonly tick: number;
  readonly view: NowView;
  readonly round: RoundDoc;
  readonly things: ThingsDoc;
  readonly decoys: readonly Decoy[];
  readonly body: DrawnBody;
  readonly others: DrawnMoment;
  readonly sounds: readonly FreshSound[];
  /** The last time the lights failed. */
  readonly onset: FreshSound | null;
  /** Flashlight as the player has it, ahead of the server's word. */
  readonly light: boolean;
  /** How far the camera leans ahead, 0..1. */
  readonly ahead: number;
  /** Whether a half-bie's senses may be drawn (see client/hud/peek.ts); at the assembly, with the card face down, they never are. */
  readonly secrets: boolean;
}

/** How long a ping stays on the ground, seconds. */
const PING_SHOWN_S = 6;
const STILL_MPS = 0.2;
const SNEAK_MPS = 1.6;
const WALK_MPS = 3;

export function buildSnapshot(parts: SnapshotParts): WorldSnapshot {
  const { view, round, things, others } = parts;
  const watching = view.self.fate !== "inside";
  return {
    timeS: parts.atMs / 1000,
    phase: view.phase,
    self: watching ? null : selfOf(parts),
    ...(watching ? { look: { x: view.self.x, y: view.self.y } } : {}),
    fog: true,
    people: others.people
      .filter((p) => p.slot !== round.seat)
      .map(({ slot, gen, x, y, facing, pose, health, item, light }) => ({
        seat: slot,
        gen,
        x,
        y,
        facing,
        pose,
        health,
        item,
        light,
      })),
    shades: others.shades,
    zombies: others.zombies,
    doors: view.doors,
    lamps: view.lamps,
    gate: { index: round.gate, open: view.gateOpen, progress: view.gateProgress },
    items: things.items,
    decoys: parts.decoys.map(({ tick, ...place }) => ({
      ...place,
      ageS: Math.max(0, parts.tick - tick) / TICKS_PER_SECOND,
    })),
    corpses: things.corpses,
    marks: things.marks,
    sites: round.objectives.flatMap((objective) => objective.sites),
    bells: round.bells,
    supplies: things.supplies,
    pings: things.pings
      .map(({ kind, seat, x, y, tick }) => ({ kind, seat, x, y, ageS: (parts.tick - tick) / TICKS_PER_SECOND }))
      .filter((ping) => ping.ageS < PING_SHOWN_S),
    sounds: parts.sounds
      .map(({ kind, bearing, band, muffled, atMs }) => ({
        kind,
        bearing,
        band,
        muffled,
        ageS: (parts.atMs - atMs) / 1000,
      }))
      .filter((sound) => sound.ageS < SOUND_SHOWN_S),
    heartbeats: parts.secrets && view.phase !== "assembly" ? view.secret.heartbeats : [],
    fear: Math.min(1, view.self.fear / 100),
    onsetS: onsetAge(parts),
  };
}

function onsetAge({ atMs, onset }: SnapshotParts): number | null {
  const ageS = onset === null ? ONSET_S : (atMs - onset.atMs) / 1000;
  return ageS < ONSET_S ? Math.max(0, ageS) : null;
}

function selfOf({ view, body, light, ahead }: SnapshotParts): StageSelf {
  const { self } = view;
  return {
    x: body.x,
    y: body.y,
    facing: body.facing,
    pose: poseOf(self.pose, body.speedMps),
    health: self.health,
    item: self.item,
    light: light && self.battery > 0 && self.health !== "down",
    lit: self.lit,
    ahead,
  };
}

/** Poses of walking follow the predicted body, so that legs start with the thumb; all others are the server's. */
function poseOf(pose: StageSelf["pose"], mps: number): StageSelf["pose"] {
  if (pose !== "idle" && pose !== "sneak" && pose !== "walk" && pose !== "run") return pose;
  if (mps < STILL_MPS) return "idle";
  if (mps < SNEAK_MPS) return "sneak";
  return mps < WALK_MPS ? "walk" : "run";
}
