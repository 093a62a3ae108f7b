/**
 * Looks at a round tick by tick and counts what the trials ask for: harm, the virus' decisions and how they were told, and how tension
 * comes and goes. Reads the world, never writes it.
 *
 * Damage = hits, downs and losses to the horde, weighted as the virus is paid (a loss like a down). Seconds are of running clock. How a
 * round breathes is `pacing-measure.ts`.
 */
import type { Health, LossCause, PlayId, SoundKind } from "../../../shared/content/ids.ts";
import { plays, virus } from "../../../shared/content/secret/plays.ts";
import { TICKS_PER_SECOND, ticks } from "../../../shared/content/tuning.ts";
import type { World } from "../../../shared/sim/world.ts";
import { createPacing, type Pacing } from "../pacing-measure.ts";

export interface WatchedDecision {
  readonly play: PlayId;
  readonly features: readonly number[];
  readonly posture: readonly number[];
  readonly mixed: boolean;
  readonly feint: boolean;
  readonly reward: number;
  /** Made in the outbreak (in the evacuation everybody does the same). */
  readonly outbreak: boolean;
  readonly ahead: readonly number[];
}

export interface Watched {
  readonly damage: number;
  /** Of this: before the gate was called. Habits end there, and with them what a play can do about one. */
  readonly outbreakDamage: number;
  readonly hits: number;
  readonly downs: number;
  /** Lost to the horde, not to the clock. */
  readonly losses: number;
  /** Seconds of running clock to the first hit; the round's length when there was none. */
  readonly firstBiteS: number;
  readonly decisions: readonly WatchedDecision[];
  /** Changes of play, and those under which somebody was hit without a tell 3 s before. */
  readonly changes: number;
  readonly untold: number;
  /** Mutations gained in each phase; learned-from-the-last-seconds violations. */
  readonly mutated: { readonly outbreak: number; readonly evacuation: number };
  readonly merciless: number;
  readonly pacing: Pacing;
  /** How hard the virus used what it knew. */
  readonly exploit: number;
}

const TOLD_TICKS = ticks(3);
/** The tick in which a huddle begins or ends may count or not. */
const SAME_TICKS = 5;
/** A tell this long before a play is not its own. */
const TELL_WITHIN_TICKS = ticks(virus.tellS + 1);
const HORDE: ReadonlySet<LossCause> = new Set(["bled", "turned"]);
const TELLS: ReadonlySet<SoundKind> = new Set(Object.values(plays).map((p) => p.tell));

export class Watch {
  readonly #health: Health[];
  readonly #lost: boolean[];
  #hits = 0;
  #downs = 0;
  #losses = 0;
  #damage = 0;
  #outbreakDamage = 0;
  #firstBite = -1;
  #lastTell = -1;
  #told = -1;
  #since = Number.NEGATIVE_INFINITY;
  #bitten = false;
  #changes = 0;
  #untold = 0;
  #merciless = 0;
  #mutations = new Set<string>();
  #mutated = { outbreak: 0, evacuation: 0 };
  readonly #pacing = createPacing();
  #evacuationTick = Number.POSITIVE_INFINITY;

  constructor(seats: number) {
    this.#health = new Array<Health>(seats).fill("well");
    this.#lost = new Array<boolean>(seats).fill(false);
  }

  tick(world: World): void {
    this.#pacing.onTick(world);
    if (world.phase !== "outbreak" && world.phase !== "evacuation") return;
    if (world.phase === "evacuation") this.#evacuationTick = Math.min(this.#evacuationTick, world.tick);
    this.#hearTells(world);
    if (this.#harm(world)) this.#bite(world);
    this.#mercy(world);
    this.#mutate(world);
  }

  result(world: World): Watched {
    return {
      damage: this.#damage,
      outbreakDamage: this.#outbreakDamage,
      hits: this.#hits,
      downs: this.#downs,
      losses: this.#losses,
      firstBiteS: (this.#firstBite >= 0 ? this.#firstBite : world.runTicks) / TICKS_PER_SECOND,
      decisions: world.virus.decisions.map((d) => ({
        play: d.play,
        features: [...d.features],
        posture: [...d.posture],
        mixed: d.mixed,
        feint: d.feint,
        reward: d.reward,
        outbreak: d.tick < this.#evacuationTick,
        ahead: [...d.ahead],
      })),
      changes: this.#changes,
      untold: this.#untold,
      mutated: { ...this.#mutated },
      merciless: this.#merciless,
      pacing: this.#pacing.result(),
      exploit: world.virus.memory.exploit,
    };
  }

  #hearTells(world: World): void {
    this.#noteChange(world);
    // After that: in the tick in which a play comes into force the next one may be told.
    if (world.noises.some((n) => TELLS.has(n.kind))) this.#lastTell = world.runTicks;
  }

  #noteChange(world: World): void {
    const { playTick } = world.virus;
    // In running clock: a huddle shifts every tick of the enemy.
    const since = playTick - (world.tick - world.runTicks);
    if (playTick < 0 || since - this.#since < SAME_TICKS) return;
    this.#changes++;
    this.#since = since;
    this.#told = this.#lastTell;
    this.#bitten = false;
  }

  /** Whether anybody was hit in this tick. */
  #harm(world: World): boolean {
    let struck = false;
    for (const p of world.people) {
      const before = this.#health[p.seat];
      if (before !== p.health && p.health !== "well" && before !== "down") {
        struck = true;
        if (p.health === "down") this.#downs++;
        else this.#hits++;
        this.#count(world, p.health === "down" ? virus.harm.down : virus.harm.hit);
      }
      this.#health[p.seat] = p.health;
    }
    return struck;
  }

  #count(world: World, damage: number): void {
    this.#damage += damage;
    if (world.phase === "outbreak") this.#outbreakDamage += damage;
  }

  #bite(world: World): void {
    if (this.#firstBite < 0) this.#firstBite = world.runTicks;
    if (this.#since === Number.NEGATIVE_INFINITY || this.#bitten) return;
    this.#bitten = true;
    // All by the running clock: a huddle may lie between. The tell of this play is the last that was heard before it came into force.
    const forIt = this.#told >= 0 && this.#since - this.#told < TELL_WITHIN_TICKS;
    if (!forIt || world.runTicks - this.#told < TOLD_TICKS) this.#untold++;
  }

  /** Nothing that is still to be learned may stem from the last seconds of one just lost. */
  #mercy(world: World): void {
    for (const p of world.people) {
      if (this.#lost[p.seat] || p.fate !== "lost") continue;
      this.#lost[p.seat] = true;
      if (p.lossCause && HORDE.has(p.lossCause)) {
        this.#losses++;
        this.#count(world, virus.harm.down);
      }
      const from = world.tick - ticks(virus.mercyS) + 1;
      if (world.hive.harm.some((h) => h.seat === p.seat && h.tick >= from)) this.#merciless++;
    }
  }

  #mutate(world: World): void {
    const { phase } = world;
    for (const { id, tick } of world.virus.mutations) {
      const key = `${id}/${tick}`;
      if (this.#mutations.has(key)) continue;
      this.#mutations.add(key);
      if (tick >= 0 && (phase === "outbreak" || phase === "evacuation")) this.#mutated[phase]++;
    }
  }
}
