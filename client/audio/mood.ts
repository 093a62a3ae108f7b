/**
 * The air of the moment, out of nothing but what this seat knows: what it sees near, what it heard lately, its fear, the phase. Never more
 * than the eyes and ears have, so the bed cannot warn of what is hidden. The same for every role.
 */
import type { PhaseId, SoundKind, ZombiePose } from "../../shared/content/ids.ts";
import { TICKS_PER_SECOND } from "../../shared/content/tuning.ts";
import type { NowView, SelfView } from "../../shared/sim/view-types.ts";
import type { Heard, Mood } from "./hearing.ts";

export interface MoodReader {
  heard(sound: Heard, tick: number): void;
  /** Once a tick. */
  at(view: NowView): Mood;
}

const CALM: Readonly<Record<PhaseId, number>> = {
  assembly: 0.15,
  outbreak: 0.18,
  huddle: 0.05,
  evacuation: 0.45,
  aftermath: 0,
};
const HUNTING: ReadonlySet<ZombiePose> = new Set<ZombiePose>(["hunt", "windup", "bite", "attackDoor"]);
const NEAR_M = 11;
const IDLE_THREAT = 0.45;
const FEAR_SHARE = 0.3;
const HURT = 0.1;
/** How alarming a sound is; by band it loses up to two thirds. */
const ALARMS: { readonly [K in SoundKind]?: number } = {
  growl: 0.65,
  answer: 0.5,
  groan: 0.45,
  sniff: 0.5,
  frenzy: 1,
  scream: 0.75,
  bite: 0.75,
  doorHit: 0.5,
  doorBreak: 0.8,
  siren: 0.6,
  tellSwarm: 0.4,
  tellSweep: 0.45,
  tellBreach: 0.55,
  tellLoners: 0.5,
  tellEncircle: 0.5,
  listeners: 0.5,
  runners: 0.6,
  breakers: 0.6,
  lurkers: 0.45,
  herders: 0.5,
  feint: 0.5,
  decoyDeaf: 0.45,
};
const BAND_ALARM = [1, 0.85, 0.6, 0.35] as const;
const ALARM_FADE_PER_S = 0.07;
const TENSION_FADE_PER_S = 0.1;
/** Lamps that die, calls and a breath held by doors are the tell before something comes: the hush lasts about as long as the tell. */
const HUSH_S: { readonly [K in SoundKind]?: number } = { lampDies: 3.2, tellAmbush: 3.2, answer: 1.6, halt: 5 };
/** Under the silence of failing lights something swells until it is there, seconds. */
const DREAD_S = 4;
/** What the silence breaks into. */
const AFTER_HUSH = 0.8;
/** Already this tense, nothing holds its breath. */
const TOO_LATE = 0.6;
const HEARD_FROM = 30;

export function createMood(): MoodReader {
  let alarm = 0;
  let tension = 0;
  let hushUntil = 0;
  let dreadUntil = 0;
  let hushed = false;

  return {
    heard({ kind, band }, tick) {
      alarm = Math.max(alarm, (ALARMS[kind] ?? 0) * (BAND_ALARM[band] ?? 0));
      if (kind === "lampDies") dreadUntil = tick + DREAD_S * TICKS_PER_SECOND;
      const hushS = HUSH_S[kind];
      if (hushS === undefined || (kind !== "halt" && tension > TOO_LATE)) return;
      hushUntil = Math.max(hushUntil, tick + hushS * TICKS_PER_SECOND);
    },

    at(view) {
      const { self, phase, tick } = view;
      const playing = self.fate === "inside" && (phase === "outbreak" || phase === "evacuation");
      const hush = playing && tick < hushUntil;
      if (!hush && hushed) alarm = Math.max(alarm, AFTER_HUSH);
      hushed = hush;
      alarm = playing ? Math.max(0, alarm - ALARM_FADE_PER_S / TICKS_PER_SECOND) : 0;
      const own = playing ? (FEAR_SHARE * self.fear) / 100 + (self.health === "well" ? 0 : HURT) : 0;
      const aim = Math.min(1, Math.max(CALM[phase], alarm, playing ? threat(view) : 0) + own);
      tension = Math.max(aim, tension - TENSION_FADE_PER_S / TICKS_PER_SECOND);
      return {
        phase,
        tension,
        fear: self.fear / 100,
        heartbeatBpm: playing ? bpmOf(self) : 0,
        hush,
        dread: playing && tick < dreadUntil,
      };
    },
  };
}

/** 0..1: the worst of those in view, by nearness and by what they are about. */
function threat({ self, zombies }: NowView): number {
  let worst = 0;
  for (const zombie of zombies) {
    if (!zombie.seen) continue;
    const near = 1 - Math.hypot(zombie.x - self.x, zombie.y - self.y) / NEAR_M;
    worst = Math.max(
      worst,
      near * (HUNTING.has(zombie.pose) ? 1 : IDLE_THREAT) + (near > 0 && HUNTING.has(zombie.pose) ? 0.25 : 0),
    );
  }
  return Math.min(1, worst);
}

/** The own heart, beats a minute; 0 = not felt. A heart that bleeds out slows down. Also for whoever draws it. */
export function bpmOf(self: Pick<SelfView, "fear" | "health">): number {
  if (self.health === "down") return 52;
  return self.fear < HEARD_FROM ? 0 : 62 + ((self.fear - HEARD_FROM) / (100 - HEARD_FROM)) * 78;
}
