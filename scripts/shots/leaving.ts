/** Pictures of the end: the gate, the ways a round ends for one, the truth, and a window that has lost its seat. */
import { PLAYS } from "../../shared/content/ids.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { record } from "../../shared/sim/deeds.ts";
import { sealPredictions } from "../../shared/sim/minds/virus/predict.ts";
import { setGateOpen } from "../../shared/sim/systems/doors.ts";
import { clearStage, EAST, friend, holdUse, me, others, type Shoot, settle, WEST } from "./shoot.ts";

export async function wayOut(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  clearStage(shoot);
  const { world } = stage;
  world.phase = "evacuation";
  world.phaseTick = world.tick;
  world.gate.index = world.gate.planned;
  const gate = world.grid.data.gates[world.gate.index];
  if (!gate) throw new Error("no gate");
  const inward = { x: Math.sign(gate.inner.x - gate.x), y: Math.sign(gate.inner.y - gate.y) };
  const facing = inward.x < 0 ? EAST : inward.x > 0 ? WEST : inward.y < 0 ? 64 : 192;
  stage.clockAt(66);
  stage.keep((now) => {
    now.phaseTick = now.tick - ticks(2);
  });
  stage.place(me(shoot), { x: gate.x + inward.x * 5, y: gate.y + inward.y * 5, facing, light: true });
  friend(shoot, 0, { x: gate.x + inward.x * 4 + inward.y, y: gate.y + inward.y * 4 + inward.x, facing });
  await visitor.until((p) => p.phase === "evacuation", "the evacuation");
  await settle(shoot);
  await shoot.take("30-evacuation");

  stage.keep((now) => {
    now.phaseTick = now.tick - ticks(70);
    if (!now.gate.open) setGateOpen(now, true);
    if (now.gate.passing.length > 0) now.gate.passTick = now.tick + ticks(2.6);
  });
  stage.place(me(shoot), { x: gate.x + inward.x * 1.2, y: gate.y + inward.y * 1.2, facing, light: true });
  await visitor.until((p) => p.verb === "gate", "the lane");
  const letGo = await holdUse(shoot);
  await settle(shoot);
  await shoot.take("31-gate");
  await letGo();

  for (const [name, fate] of [
    ["32-lost", "lost"],
    ["33-out", "out"],
  ] as const) {
    stage.place(me(shoot), { x: gate.x + inward.x * 3, y: gate.y + inward.y * 3, fate });
    await visitor.until((p) => p.fate === fate, fate);
    await settle(shoot);
    await shoot.take(name);
  }
}

export async function truth(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  const { world } = stage;
  const [a = 0, b = 1, c = 2, d = 3, e = 4] = others(shoot);
  world.virus.seal = sealPredictions(world);
  const fates = { [me(shoot)]: "out", [a]: "out", [b]: "out", [c]: "stayed", [d]: "lost", [e]: "lost" } as const;
  for (const p of world.people) {
    const fate = fates[p.seat] ?? "out";
    stage.place(p.seat, { x: p.x, y: p.y, fate, role: p.seat === b ? "halfbie" : "crew" });
    Object.assign(p, { lossCause: fate === "lost" ? (p.seat === d ? "turned" : "bled") : null, fateTick: world.tick });
  }
  const half = world.people[b]?.half;
  if (half) Object.assign(half, { ending: "protector", conscience: 71 });
  const tale = [
    ["objective", -1, -1],
    ["lift", a, b],
    ["fed", b, d],
    ["huddle", a, -1],
    ["lie", b, a],
    ["exile", c, -1],
    ["eruption", -1, -1],
    ["turned", d, -1],
    ["halt", b, -1],
    ["stayed", c, -1],
    ["out", me(shoot), -1],
    ["out", b, -1],
  ] as const;
  world.deeds.length = 0;
  const end = world.tick;
  tale.forEach(([kind, seat, other], i) => {
    record(world, kind, seat, other);
    const deed = world.deeds.at(-1);
    if (deed) deed.tick = Math.round((end * (i + 1)) / tale.length);
  });
  const decision = world.virus.decisions.at(-1);
  const paid = { encircle: [0.64, 0.41, 0.58], sweep: [0.12, 0.2], ambush: [0.05], breach: [0.33] } as const;
  for (const play of PLAYS)
    for (const reward of paid[play as keyof typeof paid] ?? [])
      if (decision) world.virus.decisions.push({ ...decision, play, reward, fromTick: world.tick });
  world.director.fooled = "hide";
  stage.keep(null);
  world.phase = "aftermath";
  world.phaseTick = world.tick;
  stage.clockAt(31);
  await visitor.until((p) => p.aftermath, "the truth");
  await shoot.take("34-truth-begins");
  await visitor.page.keyboard.press("Shift");
  await visitor.page.mouse.wheel(0, 1);
  await shoot.take("35-truth");
  // On a phone the truth is read by scrolling: each of its parts at the top, as far as the page goes.
  for (const part of ["fellows", "tale", "virusCard", "guesses"]) {
    await visitor.page.locator(`.${part}`).evaluate((element) => element.scrollIntoView({ block: "start" }));
    await shoot.take(`36-truth-${part}`);
  }
}

export async function away(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  const other = await visitor.again();
  await other.page.goto(shoot.address(stage.code));
  await visitor.page.getByText(visitor.say("gone.replaced")).waitFor();
  await shoot.take("37-replaced");
}
