/** Pictures of what the virus does: its changed ones, lit and dark, round one and in wait, what it lets us know, and how it begins. */
import { MUTATIONS } from "../../shared/content/ids.ts";
import { clearStage, EAST, friend, hall, me, type Shoot, settle, tap, torch, WEST } from "./shoot.ts";

const SEAL = "9df26baba679636bd3a194742d57082e86f11acb279b031dd824deb38ef85b71";

/** Two rows of four, coming down the corridor. */
function ranks(x: number, y: number) {
  return MUTATIONS.map((mutation, i) => ({
    mutation,
    x: x + 2.6 + (i >> 1) * 1.6,
    y: y + (i % 2 === 0 ? -0.9 : 0.2),
    facing: WEST,
    body: i % 4,
    pose: "walk" as const,
  }));
}

export async function changed(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  const at = hall(shoot);
  const { world } = stage;

  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: true });
  friend(shoot, 0, { x: at.x + 1.1, y: at.y + 0.3, facing: EAST });
  stage.horde(ranks(at.x, at.y));
  await settle(shoot);
  await shoot.take("40-changed");

  clearStage(shoot);
  world.lamps.fill(0);
  stage.place(me(shoot), { ...at, facing: EAST });
  await torch(shoot);
  stage.horde(ranks(at.x, at.y));
  await settle(shoot);
  await shoot.take("41-changed-dark");

  clearStage(shoot);
  world.lamps.fill(0);
  stage.place(me(shoot), { ...at, facing: EAST });
  stage.horde(
    [
      [3.4, -0.9],
      [4.3, 0.2],
      [5.4, -0.6],
    ].map(([dx = 0, dy = 0]) => ({ x: at.x + dx, y: at.y + dy, facing: WEST, pose: "still", mutation: "lurkers" })),
  );
  await settle(shoot);
  await shoot.take("42-ambush");
  await torch(shoot);

  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: true });
  friend(shoot, 0, { x: at.x - 0.9, y: at.y + 0.2, facing: WEST });
  stage.horde([
    ...[
      [3.6, -0.6],
      [4.3, 0.3],
      [5.2, -0.4],
    ].map(([dx = 0, dy = 0]) => ({ x: at.x + dx, y: at.y + dy, facing: WEST, body: 4, mutation: "breakers" as const })),
    ...[
      [-3.9, 0.3],
      [-4.6, -0.6],
      [-5.6, 0.2],
    ].map(([dx = 0, dy = 0]) => ({ x: at.x + dx, y: at.y + dy, facing: EAST, body: 1, mutation: "herders" as const })),
  ]);
  await settle(shoot);
  await shoot.take("43-encircled");

  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: true });
  const own = world.knowledge[me(shoot)];
  if (!own) throw new Error("no seat");
  world.marks.push({ mutation: "decoyDeaf", x: at.x + 3, y: at.y - 0.3 });
  own.mark.push(1);
  own.notes[MUTATIONS.indexOf("decoyDeaf")] = 1;
  await visitor.page.locator(".noteCard").waitFor();
  await settle(shoot);
  await shoot.take("44-note");
  await visitor.page.locator(".noteCard").waitFor({ state: "hidden", timeout: 60_000 });
  await visitor.page.keyboard.down("KeyR");
  world.virus.seal = { hash: SEAL, salt: "", predictions: [] };
  await settle(shoot);
  await shoot.take("45-notes-kept");
  await visitor.page.keyboard.up("KeyR");
}

/** The lights fail over the whole table. */
export async function onset(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  const at = hall(shoot);
  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: true });
  for (const [i, dx] of [-4.4, -3, -1.7, 1.6, 2.9, 4.2, 5.5].entries())
    friend(shoot, i, { x: at.x + dx, y: at.y + (i % 2) * 0.9 - 0.6, facing: dx < 0 ? WEST : EAST });
  await settle(shoot);
  // Due at once, and told; but nobody comes.
  stage.keep(({ director, tick }) => {
    director.toSpawn = 0;
    if (director.mode === "erupt") return;
    Object.assign(director, { mode: "build", modeUntilTick: tick, eruptions: 0, lastEruptionTick: -1 });
  });
  await visitor.page.locator(".onsetEdge").waitFor({ state: "attached" });
  await shoot.take("46-onset");
  stage.keep(null);
  stage.world.director.mode = "quiet";
}

/** Thrown, and ringing where it lies. */
export async function decoy(shoot: Shoot): Promise<void> {
  const { stage, visitor } = shoot;
  const at = hall(shoot);
  clearStage(shoot);
  stage.place(me(shoot), { ...at, facing: EAST, light: true });
  friend(shoot, 0, { x: at.x - 1.4, y: at.y - 0.5, facing: EAST });
  const thrower = stage.world.people[me(shoot)];
  if (thrower) thrower.item = "noisemaker";
  await visitor.until((p) => p.item === "noisemaker", "the noisemaker");
  await tap(visitor, visitor.say("button.wheel"));
  const throwIt = visitor.say("wheel.use", { item: visitor.say("item.noisemaker") });
  await visitor.press(visitor.page.getByRole("menuitem", { name: throwIt }));
  await visitor.until((p) => p.item === "none", "the throw");
  await settle(shoot);
  await shoot.take("47-noisemaker");
}
