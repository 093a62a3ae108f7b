/** What every scene of the pictures works with: the stage, the visitor, and hands to put people on their marks and press things. */
import { longestHall } from "../../client/view/backdrop.ts";
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

export type Scene = (shoot: Shoot) => Promise<void>;

export const EAST = 0;
export const WEST = 128;
export const ME = "Mina";

/** Whether the page shows a tick in which what was set up has arrived. */
export async function settle({ stage, visitor }: Shoot): Promise<void> {
  const { tick } = stage.world;
  const { frames } = await visitor.probe();
  await visitor.until((p) => p.tick > tick + 8 && p.frames > frames + 6, "the picture to settle");
}

/** The whole table out of sight, on the roof, without lights. */
export function clearStage(shoot: Shoot): void {
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

export function me(shoot: Shoot): number {
  return shoot.stage.seatOf(ME);
}

/** Everyone else, in the order of their seats. */
export function others(shoot: Shoot): number[] {
  return shoot.stage.world.people.map((p) => p.seat).filter((seat) => seat !== me(shoot));
}

/** The middle of the long corridor. */
export function hall({ stage }: Shoot): { x: number; y: number } {
  const { left, right, y } = longestHall(stage.world.grid.data);
  return { x: (left + right) / 2 - 4, y };
}

export function friend(shoot: Shoot, index: number, mark: Mark): number {
  const seat = others(shoot)[index] ?? -1;
  shoot.stage.place(seat, { light: true, ...mark });
  return seat;
}

/** Holds the key or the button of use; returns how to let go. */
export async function holdUse({ visitor, touch }: Shoot): Promise<() => Promise<void>> {
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
export async function torch({ visitor, touch }: Shoot): Promise<void> {
  if (touch) await visitor.press(visitor.button(visitor.say("button.light")));
  else await visitor.page.keyboard.press("KeyF");
}

export async function tap(visitor: Visitor, name: string | RegExp): Promise<void> {
  await visitor.press(visitor.button(name).first());
}
