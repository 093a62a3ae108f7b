/**
 * Who won, and the truth told in the aftermath. A half-bie's deeds end where it leaves (gate, staying, the clock), and that seals its
 * conscience; who else got out and who was lost is counted when the round is over. Read by nobody before that.
 */
import type { Ending } from "../content/ids.ts";
import { othersOut } from "../content/secret/odds.ts";
import { leaningOf } from "./conscience.ts";
import { cardOf } from "./minds/virus/card.ts";
import { halfbieOf } from "./people.ts";
import type { TruthDoc } from "./view-types.ts";
import type { Person, World } from "./world.ts";

/** Weighs the half-bie's ending; called once, as the aftermath begins. */
export function settleEnding(world: World): void {
  const half = halfbieOf(world);
  if (half) half.half.ending = endingOf(world, half);
}

function endingOf(world: World, p: Person): Ending {
  const left = p.fate === "out" || p.fate === "stayed" || (p.fate === "lost" && p.lossCause === "clock");
  if (!left) return "none";
  const [atLeast, atMost] = othersOut[world.people.length] ?? [0, 0];
  const others = world.people.filter((o) => o.seat !== p.seat && o.fate === "out").length;
  const spared = p.half.fedOn.every((seat) => world.people[seat]?.fate !== "lost");
  const leaning = leaningOf(p);
  if (leaning === "protector") return others >= atLeast && spared ? leaning : "none";
  return leaning === "executioner" && others <= atMost ? leaning : "none";
}

/** The whole truth of a round that is over. A crew member wins by being out, the half-bie by its ending, the crew by half of its seats. */
export function truthOf(world: World): TruthDoc {
  const half = halfbieOf(world);
  const out = world.people.filter((p) => p.fate === "out").length;
  const needed = Math.ceil(world.people.length / 2);
  return {
    halfbie: half?.seat ?? -1,
    ending: half?.half.ending ?? "none",
    conscience: half?.half.conscience ?? 0,
    crewWon: out >= needed,
    out,
    needed,
    people: world.people.map((p) => {
      const bite =
        world.deeds.find((d) => d.other === p.seat && d.kind === "fed") ??
        world.deeds.find((d) => d.seat === p.seat && d.kind === "bitten");
      return {
        seat: p.seat,
        fate: p.fate,
        cause: p.lossCause,
        bitten: bite !== undefined || p.biteTick >= 0,
        bitBy: bite?.kind === "fed" ? bite.seat : -1,
        fateTick: p.fateTick,
        won: p.role === "halfbie" ? p.half.ending !== "none" : p.fate === "out",
      };
    }),
    deeds: world.deeds.map((d) => ({ ...d })),
    ticks: world.phaseTick,
    virus: cardOf(world),
  };
}
