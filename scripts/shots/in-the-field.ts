/** Pictures of the outbreak: light and dark, work and wounds, the half-bie, a connection that fails, someone who comes late. */
import { act, ticks } from "../../shared/content/tuning.ts";
import { fingersOn } from "../../tests/e2e/fingers.ts";
import { clearStage, EAST, friend, hall, holdUse, ME, me, type Shoot, settle, tap, torch, WEST } from "./shoot.ts";

export async function field(shoot: Shoot): Promise<void> {
  const { stage, visitor, touch } = shoot;
  const at = hall(shoot);

  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: true, item: "suppressant" });
  friend(shoot, 0, { x: at.x + 2.4, y: at.y - 0.7, facing: 20 });
  friend(shoot, 1, { x: at.x - 1.8, y: at.y + 0.6, facing: EAST, light: false });
  await settle(shoot);
  await shoot.take("10-corridor");

  clearStage(shoot);
  stage.world.lamps.fill(0);
  stage.place(me(shoot), { ...at, facing: EAST });
  await torch(shoot);
  stage.keep((world) => {
    const p = world.people[me(shoot)];
    if (p) p.fear = 55;
  });
  friend(shoot, 0, { x: at.x + 4, y: at.y - 0.5, facing: WEST, light: false });
  friend(shoot, 1, { x: at.x + 1.6, y: at.y + 0.7, facing: EAST, light: false });
  stage.horde([{ x: at.x + 6.5, y: at.y + 0.3, facing: WEST, pose: "walk" }]);
  await settle(shoot);
  await shoot.take("11-dark");
  await torch(shoot);

  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: true, health: "hurt" });
  stage.keep((world) => {
    const p = world.people[me(shoot)];
    if (p) p.fear = 85;
  });
  friend(shoot, 0, { x: at.x - 1.5, y: at.y - 0.6, facing: EAST, health: "hurt" });
  stage.horde(
    [
      [4.2, -0.7],
      [4.9, 0.5],
      [5.8, -0.1],
      [6.6, 0.8],
      [7.4, -0.8],
      [8.3, 0.2],
      [9.1, -0.5],
    ].map(([dx = 0, dy = 0], i) => ({ x: at.x + dx, y: at.y + dy, facing: WEST, body: i % 5 })),
  );
  await settle(shoot);
  await shoot.take("12-hunted");

  clearStage(shoot);
  const site = stage.world.sites.find((s) => s.kind === "sample" && !s.done) ?? stage.world.sites[0];
  if (!site) throw new Error("no site");
  stage.place(me(shoot), { x: site.x, y: site.y, facing: 192, light: true });
  await visitor.until((p) => p.verb === "work", "the work");
  await shoot.take("13-prompt");
  const letGo = await holdUse(shoot);
  stage.keep((world) => {
    const task = world.people[me(shoot)]?.task;
    if (task) Object.assign(task, { doneTicks: task.needTicks * 0.45, ring: 0.7 });
  });
  await settle(shoot);
  await shoot.take("14-working");
  await letGo();

  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, health: "down", light: true });
  friend(shoot, 0, { x: at.x + 3, y: at.y, facing: WEST });
  await settle(shoot);
  await shoot.take("15-down");
  // Before the clocks of the fallen run.
  stage.keep((world) => {
    const p = world.people[me(shoot)];
    if (p) p.bleedTicks = ticks(act.bleedOutS);
  });
  await visitor.page.getByText(visitor.say("hud.downEarly")).waitFor();
  await shoot.take("15-down-early");

  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: true, item: "bandage" });
  stage.keep((world) => {
    const p = world.people[me(shoot)];
    if (p)
      Object.assign(p, { biteTick: world.tick - 400, toldTick: world.tick - 100, turnTick: world.tick + ticks(64) });
  });
  await settle(shoot);
  await shoot.take("16-bitten");

  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: false, role: "halfbie", item: "noisemaker" });
  stage.keep((world) => {
    const p = world.people[me(shoot)];
    if (p) Object.assign(p.half, { hunger: 71, conscience: 55, masked: true });
  });
  friend(shoot, 0, { x: at.x + 3.2, y: at.y - 0.4, facing: EAST });
  friend(shoot, 1, { x: at.x - 5, y: at.y - 6, facing: EAST, light: false });
  await settle(shoot);
  await shoot.take("17-halfbie");

  const more = visitor.button(visitor.say("button.wheel"));
  const box = await more.boundingBox();
  if (touch && box) {
    const fingers = await fingersOn(visitor);
    await fingers.touch(1, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await visitor.page.getByRole("menu").waitFor();
    await fingers.lift(1);
  } else {
    await visitor.page.keyboard.press("KeyQ");
    await visitor.page.getByRole("menu").waitFor();
  }
  await shoot.take("18-wheel");
  // In the field only who is locked in has a card to say.
  stage.keep((world) => {
    const p = world.people[me(shoot)];
    if (p) p.confinedUntilTick = world.tick + 20;
  });
  await visitor.press(visitor.page.getByRole("menuitem", { name: visitor.say("verb.slideCard") }));
  await visitor.page.getByRole("dialog").waitFor();
  await shoot.take("19-say");
  await visitor.page.keyboard.press("Escape");
  await visitor.page.getByRole("dialog").waitFor({ state: "hidden" });

  await tap(visitor, visitor.say("hud.people"));
  await visitor.page.getByRole("dialog").waitFor();
  await shoot.take("20-class");
  await visitor.page.keyboard.press("Escape");
}

export async function link(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  stage.network.stall();
  await visitor.page.getByText(visitor.say("link.late")).waitFor();
  await shoot.take("21-late");
  await visitor.page.getByText(visitor.say("link.lost")).waitFor();
  await shoot.take("22-lost");
  stage.network.restore();
  await visitor.until((p) => p.link === "here", "the way back");
}

export async function waiting(shoot: Shoot): Promise<void> {
  const { stage } = shoot;
  const late = await shoot.second();
  try {
    await late.page.goto(shoot.address(stage.code));
    await late.press(late.button(late.say("title.joinCode", { code: stage.code })));
    await late.page.getByText(late.say("lobby.playing")).waitFor();
    await shoot.take("23-waiting", late);
    const guest = stage.night.people().find((g) => g.seat < 0);
    const host = stage.night.people().find((g) => g.name === ME);
    if (!guest || !host) throw new Error("nobody came late");
    stage.night.act(host, { type: "kick", guest: guest.id });
  } finally {
    await late.close();
  }
}
