/** Every screen a player meets, in the order of a night. Each scene brings the page and the world behind it to one moment. */
import { longestHall } from "../../client/view/backdrop.ts";
import { ticks } from "../../shared/content/tuning.ts";
import { record } from "../../shared/sim/deeds.ts";
import { setGateOpen } from "../../shared/sim/systems/doors.ts";
import { startHuddle } from "../../shared/sim/systems/huddle.ts";
import type { World } from "../../shared/sim/world.ts";
import { fingersOn } from "../../tests/e2e/fingers.ts";
import type { Visitor } from "../../tests/util/browser.ts";
import type { Mark, Stage } from "./stage.ts";

export interface Shoot {
  readonly stage: Stage;
  readonly visitor: Visitor;
  /** A second visitor of the same device, for screens of people who come late or have to go. */
  second(): Promise<Visitor>;
  readonly touch: boolean;
  /** The page's address with this hash. */
  address(code?: string): string;
  /** Takes the picture of this name. */
  take(name: string, of?: Visitor): Promise<void>;
}

const EAST = 0;
const WEST = 128;
export const ME = "Mina";

/** Whether the page shows a tick in which what was set up has arrived. */
async function settle({ stage, visitor }: Shoot): Promise<void> {
  const { tick } = stage.world;
  const { frames } = await visitor.probe();
  await visitor.until((p) => p.tick > tick + 8 && p.frames > frames + 6, "the picture to settle");
}

/** The whole table out of sight, on the roof, without lights. */
function clearStage(shoot: Shoot): void {
  const { stage } = shoot;
  const { world } = stage;
  const roof = world.grid.data.rooms.find((r) => r.id === "roof");
  stage.horde([]);
  stage.keep(null);
  for (const p of world.people) {
    Object.assign(p, {
      task: null,
      locker: -1,
      turnTick: -1,
      toldTick: -1,
      biteTick: -1,
      fear: 8,
      exiled: false,
      confinedUntilTick: -1,
      stamina: 5,
    });
    stage.place(p.seat, {
      x: roof?.x ?? 1,
      y: roof?.y ?? 1,
      light: false,
      health: "well",
      fate: "inside",
      role: "crew",
      item: "none",
    });
  }
  world.lamps.fill(1);
}

function me(shoot: Shoot): number {
  return shoot.stage.seatOf(ME);
}

/** Everyone else, in the order of their seats. */
function others(shoot: Shoot): number[] {
  return shoot.stage.world.people.map((p) => p.seat).filter((seat) => seat !== me(shoot));
}

/** The middle of the long corridor. */
function hall({ stage }: Shoot): { x: number; y: number } {
  const { left, right, y } = longestHall(stage.world.grid.data);
  return { x: (left + right) / 2 - 4, y };
}

function friend(shoot: Shoot, index: number, mark: Mark): number {
  const seat = others(shoot)[index] ?? -1;
  shoot.stage.place(seat, { light: true, ...mark });
  return seat;
}

/** Holds the key or the button of use; returns how to let go. */
async function holdUse({ visitor, touch }: Shoot): Promise<() => Promise<void>> {
  if (!touch) {
    await visitor.page.keyboard.down("KeyE");
    return () => visitor.page.keyboard.up("KeyE");
  }
  const box = await visitor.page.locator(".act.use").boundingBox();
  if (!box) throw new Error("no button to use things");
  const fingers = await fingersOn(visitor);
  await fingers.touch(7, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return () => fingers.lift(7);
}

/** Switches the own torch. */
async function torch({ visitor, touch }: Shoot): Promise<void> {
  if (touch) await visitor.press(visitor.button(visitor.say("button.light")));
  else await visitor.page.keyboard.press("KeyF");
}

async function tap(visitor: Visitor, name: string | RegExp): Promise<void> {
  await visitor.press(visitor.button(name).first());
}

async function title(shoot: Shoot): Promise<void> {
  const { visitor } = shoot;
  await visitor.page.goto(shoot.address());
  await visitor.button(visitor.say("title.host")).waitFor();
  await shoot.take("01-title");
  await tap(visitor, visitor.say("title.settings"));
  await visitor.page.getByRole("dialog").waitFor();
  await shoot.take("02-settings");
  await visitor.page.keyboard.press("Escape");
  await visitor.page.getByRole("textbox", { name: visitor.say("title.code") }).fill("ZZZZZZ");
  await tap(visitor, visitor.say("title.join"));
  await visitor.page.getByRole("alert").waitFor();
  await shoot.take("03-wrong-code");
}

async function lobby(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  const { night } = stage;
  await visitor.page.goto("about:blank");
  await visitor.page.goto(shoot.address(stage.code));
  const join = visitor.button(visitor.say("title.joinCode", { code: stage.code }));
  await join.waitFor();
  await shoot.take("04-join");
  await visitor.press(join);
  await visitor.page.getByRole("heading", { name: visitor.say("lobby.title") }).waitFor();
  for (const [i, guest] of night.people().entries()) guest.ready = i % 2 === 0;
  await visitor.page.getByText(visitor.say("lobby.isReady"), { exact: true }).first().waitFor();
  await shoot.take("05-lobby-guest");
  const own = night.people().find((g) => g.name === ME);
  night.hosthood.owner = own?.id ?? -1;
  night.hosthood.acting = own?.id ?? -1;
  await visitor.button(visitor.say("lobby.start")).waitFor();
  await shoot.take("06-lobby-host");
  await tap(visitor, visitor.say("lobby.showQr"));
  await visitor.page.getByRole("dialog").waitFor();
  await shoot.take("07-lobby-qr");
  await visitor.page.keyboard.press("Escape");
}

async function roles(shoot: Shoot): Promise<void> {
  const { stage, visitor, touch } = shoot;
  stage.start();
  await visitor.until((p) => p.phase === "assembly" && p.stats !== null, "the assembly");
  stage.clockAt(9);
  await settle(shoot);
  await shoot.take("08-assembly");
  for (const role of ["crew", "halfbie"] as const) {
    const p = stage.world.people[me(shoot)];
    if (p) p.role = role;
    await settle(shoot);
    const card = visitor.page.getByRole("button", { name: visitor.say("role.title") });
    const box = await card.boundingBox();
    if (!box) throw new Error("no role card");
    const fingers = touch ? await fingersOn(visitor) : null;
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (fingers) await fingers.touch(1, at);
    else await visitor.page.keyboard.down("KeyR");
    await visitor.page.getByText(visitor.say(`role.${role}`), { exact: true }).waitFor();
    await shoot.take(`09-role-${role}`);
    if (fingers) await fingers.lift(1);
    else await visitor.page.keyboard.up("KeyR");
  }
  const p = stage.world.people[me(shoot)];
  if (p) p.role = "crew";
  stage.world.phase = "outbreak";
  stage.clockAt(203);
  await visitor.until((now) => now.phase === "outbreak", "the outbreak");
}

async function field(shoot: Shoot): Promise<void> {
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
  await visitor.press(visitor.page.getByRole("menuitem", { name: visitor.say("wheel.say") }));
  await visitor.page.getByRole("dialog").waitFor();
  await shoot.take("19-say");
  await visitor.page.keyboard.press("Escape");
  await visitor.page.getByRole("dialog").waitFor({ state: "hidden" });

  await tap(visitor, visitor.say("hud.people"));
  await visitor.page.getByRole("dialog").waitFor();
  await shoot.take("20-class");
  await visitor.page.keyboard.press("Escape");
}

async function link(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  stage.network.stall();
  await visitor.page.getByText(visitor.say("link.late")).waitFor();
  await shoot.take("21-late");
  await visitor.page.getByText(visitor.say("link.lost")).waitFor();
  await shoot.take("22-lost");
  stage.network.restore();
  await visitor.until((p) => p.link === "here", "the way back");
}

async function waiting(shoot: Shoot): Promise<void> {
  const { stage } = shoot;
  const late = await shoot.second();
  await late.page.goto(shoot.address(stage.code));
  await late.press(late.button(late.say("title.joinCode", { code: stage.code })));
  await late.page.getByText(late.say("lobby.playing")).waitFor();
  await shoot.take("23-waiting", late);
  const guest = stage.night.people().find((g) => g.seat < 0);
  const host = stage.night.people().find((g) => g.name === ME);
  if (!guest || !host) throw new Error("nobody came late");
  stage.night.act(host, { type: "kick", guest: guest.id });
  await late.close();
}

/** What was seen and said, for a fire worth a picture. */
function gossip(world: World, witness: readonly number[]): void {
  const [a = 0, b = 1, c = 2, d = 3] = witness;
  world.perceived.push(
    { tick: world.tick, witness: a, fact: "sawAlone", who: b, whom: -1, room: 15 },
    { tick: world.tick, witness: c, fact: "sawTogether", who: b, whom: d, room: 14 },
    { tick: world.tick, witness: b, fact: "heardScream", who: -1, whom: -1, room: 19 },
    { tick: world.tick, witness: d, fact: "sawRun", who: c, whom: -1, room: 5 },
    { tick: world.tick, witness: a, fact: "sawHide", who: c, whom: -1, room: 18 },
  );
}

async function fire(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  clearStage(shoot);
  const { world } = stage;
  const own = me(shoot);
  const [a = 0, b = 1, c = 2, d = 3, e = 4] = others(shoot);
  world.lastHuddleEndTick = world.tick - 1;
  gossip(world, [own, a, b, c]);
  const dead = world.people[e];
  if (dead) Object.assign(dead, { fate: "lost", lossCause: "bled", fateTick: world.tick });
  stage.place(e, { x: 1, y: 1, fate: "lost" });
  world.corpses.push({ seat: e, kind: "body", x: 1, y: 1, tick: world.tick, reported: false });
  world.runTicks = ticks(200);
  startHuddle(world, "body", a, e);
  stage.clockAt(7);
  await visitor.until((p) => p.huddle === "evidence", "the evidence");
  await shoot.take("24-fire-evidence");

  const { huddle } = world;
  if (!huddle) throw new Error("no fire");
  huddle.stage = "talk";
  stage.clockAt(41);
  huddle.cards.push(
    { tick: world.tick, seat: a, fact: "sawAlone", who: b, whom: -1, room: 15 },
    { tick: world.tick, seat: b, fact: "iWasAt", who: b, whom: -1, room: 14 },
    { tick: world.tick, seat: c, fact: "suspect", who: a, whom: -1, room: -1 },
    { tick: world.tick, seat: d, fact: "sawTogether", who: b, whom: c, room: 19 },
    { tick: world.tick, seat: a, fact: "heardScream", who: -1, whom: -1, room: 5 },
  );
  stage.keep((now) => {
    now.runTicks = ticks(200);
  });
  await visitor.until((p) => p.huddle === "talk", "the talk");
  await shoot.take("25-fire-talk");
  await tap(visitor, visitor.say("fire.say"));
  await visitor.page.getByRole("dialog").waitFor();
  await shoot.take("26-fire-say");
  await visitor.page.keyboard.press("Escape");
  await visitor.page.getByRole("dialog").waitFor({ state: "hidden" });

  const face = visitor.page
    .getByRole("radiogroup", { name: visitor.say("vote.pick") })
    .getByRole("radio", { disabled: false });
  await visitor.press(face.nth(1));
  await tap(visitor, visitor.say("vote.exile"));
  await visitor.page.getByRole("button", { name: visitor.say("vote.exile"), pressed: true }).waitFor();
  await shoot.take("27-fire-ballot");
  await tap(visitor, visitor.say("vote.lock"));
  await visitor.page.getByText(visitor.say("vote.locked")).waitFor();
  await shoot.take("28-fire-locked");

  huddle.result = {
    act: "exile",
    face: b,
    votes: [own, a, c, d, b].map((seat) => ({ seat, face: seat === b ? -1 : b, act: seat === b ? "nobody" : "exile" })),
    counts: [
      { face: b, act: "exile", votes: 4 },
      { face: -1, act: "nobody", votes: 1 },
    ],
  };
  huddle.test = { carrier: own, face: b, infected: true };
  huddle.stage = "result";
  stage.clockAt(4);
  await visitor.until((p) => p.huddle === "result", "the result");
  await shoot.take("29-fire-result");
  world.huddle = null;
  world.phase = "outbreak";
  stage.keep(null);
  await visitor.until((p) => p.huddle === null, "the field again");
}

async function wayOut(shoot: Shoot): Promise<void> {
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

async function truth(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  const { world } = stage;
  const [a = 0, b = 1, c = 2, d = 3, e = 4] = others(shoot);
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
  stage.keep(null);
  world.phase = "aftermath";
  world.phaseTick = world.tick;
  stage.clockAt(31);
  await visitor.until((p) => p.aftermath, "the truth");
  await shoot.take("34-truth-begins");
  await visitor.page.keyboard.press("Shift");
  await visitor.page.mouse.wheel(0, 1);
  await shoot.take("35-truth");
  await visitor.button(visitor.say("truth.next")).scrollIntoViewIfNeeded();
  await shoot.take("36-truth-end");
}

async function away(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  const other = await visitor.again();
  await other.page.goto(shoot.address(stage.code));
  await visitor.page.getByText(visitor.say("gone.replaced")).waitFor();
  await shoot.take("37-replaced");
}

export const SCENES: readonly ((shoot: Shoot) => Promise<void>)[] = [
  title,
  lobby,
  roles,
  field,
  link,
  waiting,
  fire,
  wayOut,
  truth,
  away,
];
