/**
 * Looking ahead: what each play would bring over the next seconds, rolled out on the room graph with people sampled from the horde's
 * belief and moved by their learned routes. Worked off in slices, so that no tick pays for a whole decision.
 */

/** A look ahead under way. Plain data, so that a replay and a save in mid-decision agree. */
export interface Rollout {
  /** Play and sample to roll next. */
  play: number;
  sample: number;
  /** Sum of values by play. */
  value: number[];
}
