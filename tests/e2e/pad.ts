/** A game pad in a page's hands, as the browser would report one: buttons and sticks, held until the game has looked at them. */
import type { Visitor } from "../util/browser.ts";

/** Numbers of the standard mapping. */
const BUTTONS = { a: 0, b: 1, x: 2, y: 3, lb: 4, rb: 5, back: 8, up: 12, down: 13, left: 14, right: 15 } as const;
export type PadButton = keyof typeof BUTTONS;

interface FakePad {
  readonly buttons: { pressed: boolean }[];
  readonly axes: number[];
  /** How often the game has looked. */
  looks: number;
}

declare global {
  interface Window {
    fakePad?: FakePad;
  }
}

const BUTTON_COUNT = 17;

export interface Pad {
  /** Down and up again, each seen by the game. */
  press(button: PadButton): Promise<void>;
  /** Holds a button; returns how to let go. */
  hold(button: PadButton): Promise<() => Promise<void>>;
  unplug(): Promise<void>;
}

/** Plugs a pad into this visitor's page; gone after a reload. */
export async function padIn({ page }: Visitor): Promise<Pad> {
  await page.evaluate((count) => {
    const fake = {
      buttons: Array.from({ length: count }, () => ({ pressed: false })),
      axes: [0, 0, 0, 0],
      looks: 0,
    };
    window.fakePad = fake;
    const pad = { ...fake, connected: true, mapping: "standard", id: "pad", index: 0 };
    Object.defineProperty(navigator, "getGamepads", {
      configurable: true,
      value: () => {
        fake.looks++;
        return [pad];
      },
    });
  }, BUTTON_COUNT);
  const set = async (button: PadButton, pressed: boolean) => {
    const looks = await page.evaluate(
      ([index, down]) => {
        const fake = window.fakePad;
        const one = fake?.buttons[index];
        if (!fake || !one) throw new Error("no pad");
        one.pressed = down;
        return fake.looks;
      },
      [BUTTONS[button], pressed] as const,
    );
    await page.waitForFunction((before) => (window.fakePad?.looks ?? 0) > before, looks);
  };
  const hold = async (button: PadButton) => {
    await set(button, true);
    return () => set(button, false);
  };
  return {
    hold,
    async press(button) {
      const letGo = await hold(button);
      await letGo();
    },
    async unplug() {
      await page.evaluate(() => Object.defineProperty(navigator, "getGamepads", { value: () => [] }));
    },
  };
}
