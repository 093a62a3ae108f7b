// Bodies: a blow hurts, a second brings one down, a friend lifts, and who is not lifted in time is lost with all that follows.
import { expect, test } from "vitest";
import { biteOdds, conscience, horde } from "../../shared/content/secret/odds.ts";
import { act, fear, heard, ticks } from "../../shared/content/tuning.ts";
import { goDown, hit, infect, lift, lose } from "../../shared/sim/health.ts";
import { Button } from "../../shared/sim/movement.ts";
import { setup } from "../util/setup.ts";

const grace = ticks(horde.graceS);

test("well, hurt, down: and nothing lands within two seconds of a blow", () => {
  const s = setup({ seats: 2 });
  const p = s.person(0);
  hit(s.world, p, -1);
  expect(p.health).toBe("hurt");
  hit(s.world, p, -1);
  expect(p.health).toBe("hurt");
  s.tick(grace);
  hit(s.world, p, -1);
  expect(p).toMatchObject({ health: "down", bleedTicks: ticks(act.bleedOutS) });
  expect(s.world.noises.some((n) => n.kind === "scream" && n.radiusM === heard.screamM)).toBe(true);
  expect(s.world.deeds.every((d) => d.kind === "bitten")).toBe(true);
});

test("about a third of blows are bites", () => {
  let bites = 0;
  for (let i = 0; i < 300; i++) {
    const s = setup({ seats: 1, seed: `bite ${i}` });
    hit(s.world, s.person(0), -1);
    if (s.person(0).biteTick >= 0) bites++;
  }
  expect(bites / 300).toBeGreaterThan(biteOdds.perHit - 0.1);
  expect(bites / 300).toBeLessThan(biteOdds.perHit + 0.1);
});

test("the down clock does not run in the first two minutes", () => {
  const s = setup({ seats: 2 });
  s.world.runTicks = 0;
  goDown(s.world, s.person(0));
  s.tick(ticks(30));
  expect(s.person(0).bleedTicks).toBe(ticks(act.bleedOutS));
  s.world.runTicks = ticks(act.downClockFromS);
  s.tick(ticks(act.bleedOutS) + 1);
  expect(s.person(0)).toMatchObject({ fate: "lost", lossCause: "bled" });
});

test("a friend lifts in four seconds, and nobody bleeds while pulled", () => {
  const s = setup({ seats: 2 });
  s.world.runTicks = ticks(act.downClockFromS);
  s.place(0, 5, 5);
  s.place(1, 5.8, 5, 128);
  const victim = s.person(0);
  goDown(s.world, victim);
  s.tick(2);
  s.hold(1, { buttons: Button.use });
  s.tick(2);
  const bleeding = victim.bleedTicks;
  s.tick(ticks(2));
  expect(victim.bleedTicks).toBe(bleeding);
  s.tick(ticks(act.liftS));
  expect(victim).toMatchObject({ health: "hurt", bleedTicks: 0 });
  expect(s.world.deeds.filter((d) => d.kind === "lift")).toMatchObject([{ seat: 1, other: 0 }]);
});

test("who lifts and is seen lifting is known for it", () => {
  const s = setup({ seats: 3 });
  s.place(0, 5, 5);
  s.place(1, 5.8, 5, 128);
  s.place(2, 6.6, 5, 128);
  goDown(s.world, s.person(0));
  s.tick(2);
  lift(s.world, s.person(0), s.person(1));
  expect(s.world.perceived.some((p) => p.fact === "sawLift" && p.witness === 2 && p.who === 1 && p.whom === 0)).toBe(
    true,
  );
});

test("death leaves a body and what was carried, and shakes who sees it", () => {
  const s = setup({ seats: 3 });
  s.place(0, 5, 5).item = "kit";
  s.place(1, 5.8, 5, 128);
  s.place(2, 25, 15);
  s.tick(2);
  const calm = s.person(1).fear;
  lose(s.world, s.person(0), "bled");
  expect(s.world.corpses).toMatchObject([{ seat: 0, kind: "body", x: 5, y: 5, reported: false }]);
  expect(s.world.items.some((i) => i.kind === "kit" && !i.gone && i.x === 5)).toBe(true);
  expect(s.person(1).fear).toBe(calm + fear.deathSeen);
  expect(s.person(2).fear).toBeLessThan(fear.deathSeen);
  lose(s.world, s.person(0), "turned");
  expect(s.world.corpses, "one dies once").toHaveLength(1);
});

test("the clock takes people without a body to find", () => {
  const s = setup({ seats: 2 });
  lose(s.world, s.person(0), "clock");
  expect(s.person(0)).toMatchObject({ fate: "lost", lossCause: "clock" });
  expect(s.world.corpses).toEqual([]);
});

test("a called pack's hit is its caller's doing, once", () => {
  const s = setup({ seats: 3, halfbie: 2 });
  s.world.packs.push({
    alive: true,
    leader: 0,
    order: "go",
    x: 0,
    y: 0,
    orderTick: 0,
    lastSeen: [],
    calledBy: 2,
    calledUntilTick: 1e6,
  } as never);
  s.world.zombies.pack[0] = s.world.packs.length - 1;
  const before = s.person(2).half.conscience;
  hit(s.world, s.person(0), 0);
  hit(s.world, s.person(1), 0);
  expect(s.world.deeds.filter((d) => d.kind === "callHit")).toMatchObject([{ seat: 2, other: 0 }]);
  expect(s.person(2).half.conscience).toBe(before + conscience.callHit);
});

test("a second bite does not restart the clock, and who gave the first is kept", () => {
  const s = setup({ seats: 3, halfbie: 1 });
  infect(s.world, s.person(0), 1);
  const { turnTick } = s.person(0);
  s.tick(100);
  infect(s.world, s.person(0), -1);
  expect(s.person(0)).toMatchObject({ turnTick, biteBy: 1 });
});
