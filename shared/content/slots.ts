/** Capacities of a Frame: fixed for a round, the same for every seat. */

/** Heartbeats a half-bie can hear: everyone else. */
export const HEARTBEAT_SLOTS = 11;
/** People seen but not known. */
export const SHADE_SLOTS = 11;
/** Zombies sent at most. */
export const ZOMBIE_SLOTS = 24;
