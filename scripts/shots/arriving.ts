/** Pictures of the way in: title, settings, lobby, and who one is. */
import { fingersOn } from "../../tests/e2e/fingers.ts";
import { ME, me, type Shoot, settle, tap } from "./shoot.ts";

export async function title(shoot: Shoot): Promise<void> {
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
  expectRefusal(visitor.troubles());
  await shoot.take("03-wrong-code");
}

/** Browsers themselves write every refused request to the console; anything else there is a fault. */
function expectRefusal(troubles: readonly string[]): void {
  const others = troubles.filter((trouble) => !trouble.includes("/matchmake/joinById/"));
  if (others.length > 0) throw new Error(others.join("; "));
}

export async function lobby(shoot: Shoot): Promise<void> {
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

export async function roles(shoot: Shoot): Promise<void> {
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
