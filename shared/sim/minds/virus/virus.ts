/**
 * The virus: once every 20 s it asks how this crew survives, looks ahead, and chooses the play its packs are to run. It knows what the
 * hive knows and nothing else.
 */
import type { VirusState } from "../../enemy.ts";
import { freshMemory, type VirusMemory } from "./memory.ts";

/** A virus at the start of a round, with what it remembers of the night (copied, never shared). */
export function createVirus(memory: VirusMemory | undefined): VirusState {
  const own = memory ? structuredClone(memory) : freshMemory();
  return {
    memory: own,
    posture: [...own.posture],
    play: "swarm",
    playTick: -1,
    next: null,
    nextTick: -1,
    decideTick: -1,
    rollout: null,
    decisions: [],
    mutations: [],
    mutatedIn: [],
    seal: null,
  };
}
