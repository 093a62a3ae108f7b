/** Whether a page can be used by everyone, in the plain: names for screen readers, a focus one can see, text one can read. */
import { expect } from "vitest";
import { DESK_LIMITS, layoutFaults, nameless, PHONE_LIMITS } from "../../scripts/shots/faults.ts";
import type { Visitor } from "../util/browser.ts";

/** Every control has a name. `where` names the screen in a failure. */
export async function expectNamed({ page }: Visitor, where: string): Promise<void> {
  expect(await nameless(page), `${where}: controls without a name`).toEqual([]);
}

/** Every control has a name and nothing is cut off, covered or too small. For real screen sizes: the tests' small desktop is none. */
export async function expectUsable(visitor: Visitor, where: string): Promise<void> {
  await expectNamed(visitor, where);
  expect(await layoutFaults(visitor.page, visitor.touch ? PHONE_LIMITS : DESK_LIMITS), `${where}: layout`).toEqual([]);
}

/** Walks `steps` stops with Tab; each must show that it has the focus. Returns the names of the stops. */
export async function walkFocus({ page }: Visitor, steps: number): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      return {
        name: at.getAttribute("aria-label") ?? at.getAttribute("name") ?? at.textContent ?? "",
        shown: (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none",
      };
    });
    if (!stop) break;
    expect(stop.shown, `focus can be seen on "${stop.name}"`).toBe(true);
    stops.push(stop.name);
  }
  return stops;
}
