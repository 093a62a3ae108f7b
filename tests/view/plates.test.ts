// Name plates of people who stand close: none on another, the nearest by name, and no flicker.
import { expect, test } from "vitest";
import { PlateLayout, type PlatePlace, type PlateWish } from "../../client/view/plate-layout.ts";

const wish = (seat: number, x: number, y: number, distance = seat, width = 90): PlateWish => ({
  seat,
  x,
  y,
  width,
  distance,
  alpha: 1,
});

/** Lays the same wishes until nothing glides any more. */
function settled(layout: PlateLayout, wishes: readonly PlateWish[], frames = 120): Map<number, PlatePlace> {
  const places = new Map<number, PlatePlace>();
  for (let i = 0; i < frames; i++)
    layout.lay([...wishes], 1, 1 / 60, (one, { lift, name, shown }) => places.set(one.seat, { lift, name, shown }));
  return places;
}

test("people far apart all have their names where they belong", () => {
  const places = settled(new PlateLayout(), [wish(0, 0, 0), wish(1, 200, 0), wish(2, 0, 100)]);
  for (const place of places.values()) expect(place).toEqual({ lift: 0, name: 1, shown: 1 });
});

test("in a crowd no plate lies on another, and the nearest keeps its name", () => {
  const wishes = Array.from({ length: 12 }, (_, i) => wish(i, (i % 4) * 24, Math.floor(i / 4) * 18));
  const places = settled(new PlateLayout(), wishes);
  expect(places.get(0)).toEqual({ lift: 0, name: 1, shown: 1 });
  const boxes = wishes.flatMap(({ seat, x, y, width }) => {
    const place = places.get(seat) as PlatePlace;
    if (place.shown < 0.5) return [];
    const half = (place.name > 0.5 ? width : 16) / 2;
    return [{ seat, left: x - half, right: x + half, top: y - place.lift - 10, bottom: y - place.lift + 10 }];
  });
  expect(boxes.length).toBeGreaterThan(3);
  for (const a of boxes)
    for (const b of boxes) {
      if (a.seat >= b.seat) continue;
      const clash = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      expect(clash, `${a.seat} and ${b.seat}`).toBe(false);
    }
});

test("someone passing by a little changes a plate's place once, not each step", () => {
  const layout = new PlateLayout();
  let changes = 0;
  let last = -1;
  for (let step = 0; step < 400; step++) {
    // Sways about the very point at which the two plates touch.
    const x = 96 + Math.sin(step / 3) * 5;
    layout.lay([wish(0, 0, 0), wish(1, x, 0)], 1, 1 / 60, (one, place) => {
      if (one.seat !== 1) return;
      const line = place.lift > 10.5 ? 1 : 0;
      if (line !== last) changes++;
      last = line;
    });
  }
  expect(changes).toBeLessThan(4);
});

test("whoever comes back is where it belongs at once", () => {
  const layout = new PlateLayout();
  settled(layout, [wish(0, 0, 0), wish(1, 10, 0)]);
  settled(layout, [wish(0, 0, 0)], 1);
  expect(settled(layout, [wish(0, 0, 0), wish(1, 300, 0)], 1).get(1)).toEqual({ lift: 0, name: 1, shown: 1 });
});
