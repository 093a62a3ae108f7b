/**
 * The table of contents of the game: what happens in a tick, in order. Systems are an ordered, named list; the profiler, the bench
 * and the documentation read this same array. A huddle freezes the world where it stands: only what thinks and talks runs.
 */

import { applyIntents } from "./intents.ts";
import { directorSystem } from "./systems/director.ts";
import { doorsSystem } from "./systems/doors.ts";
import { applyControls } from "./systems/drivers.ts";
import { fearSystem } from "./systems/fear.ts";
import { gateSystem } from "./systems/gate.ts";
import { halfbieSystem } from "./systems/halfbie.ts";
import { hordeSystem } from "./systems/horde.ts";
import { huddleSystem } from "./systems/huddle.ts";
import { infectionSystem } from "./systems/infection.ts";
import { itemsSystem } from "./systems/items.ts";
import { knowledgeSystem } from "./systems/knowledge.ts";
import { lightSystem } from "./systems/light.ts";
import { moveSystem } from "./systems/move.ts";
import { noiseSystem } from "./systems/noise.ts";
import { objectivesSystem } from "./systems/objectives.ts";
import { packsSystem } from "./systems/packs.ts";
import { phasesSystem } from "./systems/phases.ts";
import { pingsSystem } from "./systems/pings.ts";
import { tasksSystem } from "./systems/tasks.ts";
import { thinkSystem } from "./systems/think.ts";
import { virusSystem } from "./systems/virus.ts";
import { whisperSystem } from "./systems/whisper.ts";
import type { Refused, TickInput, World } from "./world.ts";

export interface System {
  readonly name: string;
  /** Runs while a huddle has frozen the world, too. */
  readonly whileFrozen: boolean;
  readonly run: (world: World, input: TickInput) => void;
}

export const SYSTEMS: readonly System[] = [
  { name: "phases", whileFrozen: true, run: phasesSystem },
  { name: "think", whileFrozen: true, run: thinkSystem },
  { name: "move", whileFrozen: false, run: moveSystem },
  { name: "doors", whileFrozen: false, run: doorsSystem },
  { name: "light", whileFrozen: false, run: lightSystem },
  { name: "tasks", whileFrozen: false, run: tasksSystem },
  { name: "items", whileFrozen: false, run: itemsSystem },
  { name: "pings", whileFrozen: true, run: pingsSystem },
  { name: "objectives", whileFrozen: false, run: objectivesSystem },
  { name: "infection", whileFrozen: false, run: infectionSystem },
  { name: "halfbie", whileFrozen: false, run: halfbieSystem },
  { name: "horde", whileFrozen: false, run: hordeSystem },
  { name: "director", whileFrozen: false, run: directorSystem },
  { name: "fear", whileFrozen: false, run: fearSystem },
  { name: "gate", whileFrozen: false, run: gateSystem },
  { name: "huddle", whileFrozen: true, run: huddleSystem },
  { name: "whisper", whileFrozen: false, run: whisperSystem },
  // The virus thinks before its packs do: what comes into force is carried out in the same tick.
  { name: "virus", whileFrozen: false, run: virusSystem },
  // Packs hear what the whole tick has made: screams, breath, the gate.
  { name: "packs", whileFrozen: false, run: packsSystem },
  { name: "noise", whileFrozen: false, run: noiseSystem },
  { name: "knowledge", whileFrozen: false, run: knowledgeSystem },
];

/** Called around each system when a profiler wants it: (name, milliseconds) is the profiler's business, not ours. */
export type Observe = (name: string, run: () => void) => void;

/**
 * Advances the world by one tick (50 ms). Mutates `world`; returns the intents that were refused, with the reason for their
 * senders. Intents of drivers that think inside the world (bots) are applied by `think` through the same table.
 */
export function step(world: World, input: TickInput, observe?: Observe): Refused[] {
  world.tick++;
  world.noises.length = 0;
  applyControls(world, input.controls);
  const refused = applyIntents(world, input.intents);
  const frozen = world.phase === "huddle";
  for (const system of SYSTEMS) {
    if (frozen && !system.whileFrozen) continue;
    if (observe) observe(system.name, () => system.run(world, input));
    else system.run(world, input);
  }
  return refused;
}
