/** The own secret of a seat: alive for a half-bie, all zeros for everyone else, the same shape for both. */
import { POSTURES } from "../content/ids.ts";
import { hunger as hungerRules } from "../content/secret/odds.ts";
import { halfbie } from "../content/tuning.ts";
import { powerOf } from "./conscience.ts";
import { bucket, isPlaying, within } from "./people.ts";
import type { SecretView } from "./view-types.ts";
import type { Person, World } from "./world.ts";

export function secretOf(world: World, p: Person): SecretView {
  const half = p.half;
  const mine = p.role === "halfbie";
  const left = (tick: number) => (mine ? Math.max(0, tick - world.tick) : 0);
  return {
    role: p.role,
    masked: mine && half.masked,
    hunger: mine ? half.hunger : 0,
    conscience: mine ? half.conscience : 0,
    feedTicks: left(half.feedReadyTick),
    feedsLeft: mine ? (hungerRules.feedsMax[bucket(world.people.length)] as number) - half.fedOn.length : 0,
    callTicks: left(half.callReadyTick),
    power: mine ? powerOf(p) : "none",
    powerUsed: mine && half.powerUsed,
    feralTicks: left(half.feralUntilTick),
    feeding: mine && half.feedingOn >= 0 ? half.feedTicks : 0,
    heartbeats: mine && isPlaying(p) ? heartbeatsOf(world, p) : [],
    whisper: p.whisper,
    whisperParam: p.whisperParam,
    hypothesis: mine && isPlaying(p) ? hypothesisOf(world) : NO_HYPOTHESIS,
  };
}

const NO_HYPOTHESIS: SecretView["hypothesis"] = { posture: "none", surePct: 0, play: "none" };

/** Kin hears what the virus holds likeliest of the crew, from its first decision on. */
function hypothesisOf({ virus }: World): SecretView["hypothesis"] {
  if (virus.decisions.length === 0) return NO_HYPOTHESIS;
  let best = 0;
  for (let h = 1; h < virus.posture.length; h++)
    if ((virus.posture[h] as number) > (virus.posture[best] as number)) best = h;
  return {
    posture: POSTURES[best] ?? "none",
    surePct: Math.round((virus.posture[best] as number) * 100),
    play: virus.play,
  };
}

/** The living within 12 m, through walls; sorted by place, so that a slot is nobody's. */
function heartbeatsOf(world: World, p: Person): { x: number; y: number }[] {
  return world.people
    .filter((o) => o.seat !== p.seat && isPlaying(o) && within(o, p, halfbie.heartbeatM))
    .map((o) => ({ x: o.x, y: o.y }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
}
