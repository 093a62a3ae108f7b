/**
 * What is always there: a drone that opens with tension, the air of the building, mains hum, and a high cluster that comes with tension
 * squared. Silence is an instrument: a hush takes it all down to a tenth, and it comes back slower than it went. Dread alone is under the
 * silence: a rumble that swells while something gathers, and falls off when it is there.
 */
import type { PhaseId } from "../../shared/content/ids.ts";
import type { Buses } from "./mixer.ts";
import { chain, filterOf, gainOf, noiseOf } from "./parts.ts";

export interface Bed {
  /** `phase` null = no round: nothing. */
  set(phase: PhaseId | null, tension: number, hush: boolean, dread: boolean): void;
}

/** How present the bed is; at the fire and after it the other sounds have the floor. */
const LEVELS: Readonly<Record<PhaseId, number>> = {
  assembly: 0.4,
  outbreak: 0.55,
  huddle: 0.12,
  evacuation: 0.65,
  aftermath: 0.06,
};
const HUSH = 0.1;
const DRONE_HZ = [41.2, 41.55, 61.9] as const;
const CLUSTER_HZ = [622, 659, 667] as const;
/** Beating against each other; the upper two are for small loudspeakers. */
const DREAD_HZ = [32.7, 34.1, 65.4, 98.6] as const;
/** Time constants, seconds. */
const QUIET_S = 0.35;
const BACK_S = 2.2;
const OPEN_S = 0.9;
const GATHER_S = 1.6;

export function createBed({ context, dry, wet }: Buses): Bed {
  const all = gainOf(context, 0);
  chain(all, dry);

  const lid = filterOf(context, "lowpass", 110, 1.2);
  const drone = gainOf(context, 0.34);
  for (const hz of DRONE_HZ) chain(running(context, "sawtooth", hz), gainOf(context, 0.2), lid);
  running(context, "sine", 0.07).connect(gainOf(context, 40)).connect(lid.frequency);
  chain(lid, drone, all);

  const air = gainOf(context, 0);
  const wind = context.createBufferSource();
  wind.buffer = noiseOf(context);
  wind.loop = true;
  wind.start();
  chain(wind, filterOf(context, "bandpass", 340, 0.5), air, all);
  chain(running(context, "triangle", 120), gainOf(context, 0.012), all);

  const cluster = gainOf(context, 0);
  for (const hz of CLUSTER_HZ) {
    const voice = running(context, "triangle", hz);
    running(context, "sine", 4.1 + hz / 400)
      .connect(gainOf(context, 5))
      .connect(voice.frequency);
    chain(voice, gainOf(context, 0.045), cluster);
  }
  const clusterAll = gainOf(context, 0);
  chain(cluster, clusterAll, wet);

  const under = gainOf(context, 0);
  const growl = filterOf(context, "lowpass", 90, 2);
  for (const hz of DREAD_HZ) chain(running(context, "sawtooth", hz), gainOf(context, 0.22), growl);
  running(context, "sine", 5.3).connect(gainOf(context, 24)).connect(growl.frequency);
  chain(growl, under, dry);

  return {
    set(phase, tension, hush, dread) {
      const now = context.currentTime;
      const level = (phase === null ? 0 : LEVELS[phase]) * (hush ? HUSH : 1);
      const glideS = level < all.gain.value ? QUIET_S : BACK_S;
      all.gain.setTargetAtTime(level, now, glideS);
      clusterAll.gain.setTargetAtTime(level, now, glideS);
      lid.frequency.setTargetAtTime(110 + tension * 420, now, OPEN_S);
      air.gain.setTargetAtTime(0.08 + tension * 0.1, now, OPEN_S);
      cluster.gain.setTargetAtTime(tension * tension * 1.6, now, OPEN_S);
      under.gain.setTargetAtTime(dread ? 0.55 : 0, now, dread ? GATHER_S : QUIET_S);
      growl.frequency.setTargetAtTime(dread ? 230 : 90, now, GATHER_S);
    },
  };
}

function running(context: BaseAudioContext, wave: OscillatorType, hz: number): OscillatorNode {
  const source = context.createOscillator();
  source.type = wave;
  source.frequency.value = hz;
  source.start();
  return source;
}
