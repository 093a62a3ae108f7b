/** Which voice speaks for which sound of the rules, how loud, and how much it matters when 16 are already speaking. A missing one does not compile. */
import type { SoundKind, Surface } from "../../shared/content/ids.ts";
import type { Voice } from "./parts.ts";
import { barricade, door, doorBreak, doorHit, lock, locker } from "./voices/doors.ts";
import { answer, frenzy, groan, growl, sniff, softGrowl } from "./voices/infected.ts";
import { breakers, callers, decoyDeaf, feint, herders, listeners, lurkers, runners } from "./voices/mutants.ts";
import { bite, breath, lift, scream, shove } from "./voices/people.ts";
import { footfall, runningStep } from "./voices/steps.ts";
import { tellAmbush, tellBreach, tellEncircle, tellLoners, tellSwarm, tellSweep } from "./voices/tells.ts";
import { bell, gate, halt, lampDies, noisemaker, siren, work, workMiss } from "./voices/things.ts";

export interface Part {
  /** What sounds; only feet mind what is under them. */
  readonly voice: (surface: Surface) => Voice;
  /** 1 = as the voice was made. */
  readonly level: number;
  /** 1 dispensable .. 10 never dropped. */
  readonly weight: number;
  /** Sudden and loud: comes softened for whoever asked for that. */
  readonly shock: boolean;
}

const part = (voice: Voice, level: number, weight: number): Part => ({
  voice: () => voice,
  level,
  weight,
  shock: false,
});
const shock = (voice: Voice, level: number, weight: number): Part => ({ ...part(voice, level, weight), shock: true });

export const CAST: Readonly<Record<SoundKind, Part>> = {
  steps: { voice: (surface) => footfall(surface, 0.7), level: 1.5, weight: 2, shock: false },
  run: { voice: runningStep, level: 1.5, weight: 3, shock: false },
  breath: part(breath, 1.4, 4),
  door: part(door, 0.8, 5),
  lock: part(lock, 0.6, 4),
  barricade: part(barricade, 0.6, 4),
  doorHit: shock(doorHit, 1.1, 7),
  doorBreak: shock(doorBreak, 1.1, 9),
  shove: part(shove, 0.6, 5),
  scream: shock(scream, 0.75, 9),
  bite: shock(bite, 1, 8),
  growl: shock(growl, 1.1, 9),
  softGrowl: part(softGrowl, 0.6, 7),
  groan: part(groan, 0.8, 8),
  answer: part(answer, 0.8, 8),
  sniff: part(sniff, 0.8, 7),
  noisemaker: part(noisemaker, 0.9, 5),
  workMiss: shock(workMiss, 0.6, 6),
  work: part(work, 0.3, 2),
  bell: shock(bell, 0.7, 10),
  gate: part(gate, 0.7, 9),
  siren: shock(siren, 0.7, 10),
  halt: part(halt, 0.75, 10),
  frenzy: shock(frenzy, 0.8, 10),
  lampDies: shock(lampDies, 0.7, 8),
  lift: part(lift, 1.3, 5),
  locker: part(locker, 0.9, 5),
  tellSwarm: part(tellSwarm, 0.9, 9),
  tellSweep: part(tellSweep, 0.8, 9),
  tellAmbush: part(tellAmbush, 0.9, 9),
  tellBreach: part(tellBreach, 0.8, 9),
  tellLoners: part(tellLoners, 0.8, 9),
  tellEncircle: part(tellEncircle, 0.9, 9),
  listeners: part(listeners, 0.95, 7),
  runners: part(runners, 0.9, 7),
  breakers: part(breakers, 0.8, 7),
  lurkers: part(lurkers, 0.9, 7),
  herders: part(herders, 0.38, 7),
  callers: part(callers, 0.5, 7),
  feint: part(feint, 0.8, 7),
  decoyDeaf: part(decoyDeaf, 0.7, 7),
};
