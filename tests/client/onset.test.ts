/** The lights before an eruption: heard once as one thing, shown for its time, hard on nobody's eyes. */
import { beforeEach, expect, test } from "vitest";
import { withLine } from "../../client/hud/round/captions.tsx";
import { type FreshSound, hearAll, onset, recent } from "../../client/net/sounds.ts";
import { GUTTER_S, gutterAt, ONSET_S, sagAt } from "../../client/view/onset.ts";
import type { SoundKind } from "../../shared/content/ids.ts";

const sound = (kind: SoundKind, bearing: number, band: number) => ({ kind, bearing, band, muffled: false });

beforeEach(() => {
  recent.value = [];
  onset.value = null;
});

test("three lamps that die are one onset, from where the nearest was", () => {
  hearAll([sound("growl", 1, 1)]);
  expect(onset.value).toBe(null);
  hearAll([sound("lampDies", 12, 3), sound("lampDies", 4, 1), sound("answer", 0, 3), sound("lampDies", 8, 2)]);
  const first = onset.value;
  expect([first?.bearing, first?.band]).toEqual([4, 1]);
  hearAll([sound("lampDies", 8, 1)]);
  expect(onset.value).toBe(first);
});

test("it is one caption, of the nearest lamp, that friends who run about do not push out", () => {
  let id = 0;
  const fresh = (kind: SoundKind, bearing: number, band: number): FreshSound => ({
    ...sound(kind, bearing, band),
    id: ++id,
    atMs: 0,
  });
  const heard = [fresh("lampDies", 2, 3), fresh("lampDies", 6, 1), fresh("lampDies", 10, 2)];
  const friends = [0, 3, 6, 9].map((bearing) => fresh("run", bearing, 1));
  const shown = [...heard, ...friends].reduce<readonly FreshSound[]>(withLine, []);
  expect(shown).toHaveLength(3);
  expect(shown.filter(({ kind }) => kind === "lampDies").map(({ bearing }) => bearing)).toEqual([6]);
});

/** Times at which light comes back after having been away. */
function flashesOf(light: (ageS: number) => number): number[] {
  const times: number[] = [];
  let dark = false;
  for (let t = 0; t < ONSET_S + 1; t += 1 / 120) {
    if (light(t) < 0.35) dark = true;
    if (dark && light(t) > 0.5) {
      dark = false;
      times.push(t);
    }
  }
  return times;
}

const worst = (flashes: number[]) =>
  Math.max(0, ...flashes.map((from) => flashes.filter((t) => t >= from && t < from + 1).length));

test("a dying lamp gutters two or three times and is out; all other light sags and comes back", () => {
  const lamp = flashesOf((t) => gutterAt(t, true));
  expect(lamp.length).toBeGreaterThanOrEqual(2);
  expect(lamp.length).toBeLessThanOrEqual(3);
  expect(gutterAt(0, true)).toBe(1);
  expect(gutterAt(GUTTER_S, true)).toBe(0);
  expect(sagAt(1, true)).toBeLessThan(0.1);
  expect(sagAt(2.5, true)).toBeGreaterThan(0.4);
  for (const flashes of [true, false]) {
    expect(sagAt(null, flashes)).toBe(1);
    expect(sagAt(ONSET_S, flashes)).toBe(1);
  }
});

test("light never comes back more than three times a second, and without flashes it only sinks", () => {
  expect(worst(flashesOf((t) => gutterAt(t, true)))).toBeLessThanOrEqual(3);
  expect(worst(flashesOf((t) => sagAt(t, true)))).toBeLessThanOrEqual(3);
  for (let t = 0; t < GUTTER_S; t += 0.02) expect(gutterAt(t + 0.02, false)).toBeLessThanOrEqual(gutterAt(t, false));
  for (let t = 0; t < 0.98; t += 0.02) expect(sagAt(t + 0.02, false)).toBeLessThanOrEqual(sagAt(t, false));
});
