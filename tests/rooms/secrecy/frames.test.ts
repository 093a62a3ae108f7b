// What every client decodes, every tick of a whole short round: exactly what the pure view allows its seat then, and not a field more. Slots that
// show nobody hold what they held when they last did.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readNow } from "../../../client/net/reading.ts";
import { ZOMBIE_SLOTS } from "../../../shared/content/slots.ts";
import { nowOf, viewOf } from "../../../shared/sim/view.ts";
import type { NowView, PersonView, ZombieView } from "../../../shared/sim/view-types.ts";
import {
  breathe,
  everyoneLeaves,
  type Guest,
  hostNight,
  joinNight,
  roomOf,
  startTestServer,
} from "../../util/server.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let nowMs = 0;
beforeAll(async () => {
  server = await startTestServer({}, { trial: { byHand: true }, now: () => nowMs });
});
afterAll(() => server.close());
afterEach(everyoneLeaves);

const quantised = (metres: number) => (Math.round((Math.max(0, Math.min(128, metres)) / 128) * 65535) / 65535) * 128;
const near = (a: number, b: number) => Math.abs(a - b) < 0.003;

interface Slot {
  readonly seen: boolean;
  readonly x: number;
  readonly y: number;
}

/** The decoded slot against the allowed one and against what it held before. */
function slotIsAllowed<T extends PersonView | ZombieView>(
  got: T,
  may: T,
  before: Slot | undefined,
  fields: readonly (keyof T)[],
): string | null {
  if (got.seen !== may.seen) return `seen ${got.seen} instead of ${may.seen}`;
  if (!may.seen) return before && (got.x !== before.x || got.y !== before.y) ? "moved while unseen" : null;
  if (!near(got.x, quantised(may.x)) || !near(got.y, quantised(may.y))) return "another place";
  const field = fields.find((f) => got[f] !== may[f]);
  return field === undefined ? null : `another ${String(field)}`;
}

const PERSON: readonly (keyof PersonView)[] = ["gen", "facing", "pose", "light", "item", "health"];
const ZOMBIE: readonly (keyof ZombieView)[] = ["gen", "facing", "pose", "lit", "look", "mark"];

function breaches(got: NowView, may: NowView, before: NowView | undefined, zombies: boolean): string[] {
  const out: string[] = [];
  const check = (what: string, problem: string | null) => {
    if (problem !== null) out.push(`${what}: ${problem}`);
  };
  for (const [i, p] of got.people.entries()) {
    check(`person ${i}`, slotIsAllowed(p, may.people[i] as PersonView, before?.people[i], PERSON));
  }
  for (const [i, z] of got.zombies.entries()) {
    if (zombies) check(`zombie ${i}`, slotIsAllowed(z, may.zombies[i] as ZombieView, before?.zombies[i], ZOMBIE));
  }
  check(
    "shades",
    got.shades.length === may.shades.length &&
      got.shades.every((s, i) => near(s.x, may.shades[i]?.x ?? -9) && near(s.y, may.shades[i]?.y ?? -9))
      ? null
      : "differ",
  );
  check("heartbeats", got.secret.heartbeats.length === may.secret.heartbeats.length ? null : "differ");
  check("role", got.secret.role === may.secret.role ? null : got.secret.role);
  check(
    "hypothesis",
    JSON.stringify(got.secret.hypothesis) === JSON.stringify(may.secret.hypothesis) ? null : "differs",
  );
  check("doors", Buffer.compare(got.doors, may.doors) === 0 ? null : "differ");
  check("lamps", Buffer.compare(got.lamps, may.lamps) === 0 ? null : "differ");
  check("turning", got.self.turnTicks === may.self.turnTicks ? null : String(got.self.turnTicks));
  return out;
}

test("decoded frames and documents are what the view allows, for every seat and tick, across drops, reloads and deaths", async () => {
  const first = await hostNight(server.url, "P0", {
    seed: "frames",
    bots: 8,
    halfbie: 1,
    profile: "short",
    startWith: 6,
  });
  const code = first.room.roomId;
  const guests: Guest[] = [first];
  for (let i = 1; i < 6; i++) guests.push(await joinNight(server.url, code, { name: `P${i}` }));
  const room = roomOf(code);
  const soon = async (condition: () => boolean, what: string) => {
    const end = performance.now() + 20_000;
    while (!condition()) {
      if (performance.now() > end)
        throw new Error(
          `waited 20 s for ${what}, tick ${room.night.world?.tick}, ${guests.map((g) => `${g.closed()} ${g.last.notice?.key ?? ""}`)}`,
        );
      await breathe();
    }
  };
  await soon(
    () => guests.every((guest) => guest.last.seat !== undefined && room.clients.get(guest.room.sessionId)?.state === 1),
    "everyone",
  );
  room.advance();
  const { world } = room.night;
  if (!world) throw new Error("the round did not start");
  const before = new Map<number, NowView>();
  const seen = { people: 0, shades: 0, zombies: 0, huddles: 0, lost: 0 };
  for (let tick = 1; tick < 1600 && room.night.world === world; tick++) {
    nowMs += 50;
    if (tick % 150 === 100) {
      // One after another their pages are loaded anew.
      const who = ((tick / 50) % guests.length) | 0;
      const old = guests[who] as Guest;
      guests[who] = await joinNight(server.url, code, { seatToken: old.last.seat?.seatToken ?? "" });
      await soon(
        () => guests[who]?.last.lobby !== undefined && room.clients.get(guests[who]?.room.sessionId ?? "")?.state === 1,
        "the reload",
      );
    }
    // Some play with their own hands, the others' caretakers take over.
    for (const guest of guests.slice(0, 2))
      guest.move({ mx: tick % 200 < 100 ? 127 : -100, my: tick % 90 < 45 ? 90 : -90, aim: tick & 255, buttons: 24 });
    await soon(() => guests.slice(0, 2).every((guest) => room.inputs.get(guest.room.sessionId).size > 0), "the inputs");
    const patches = guests.map((guest) => guest.patches());
    room.advance();
    if (room.night.world !== world) break;
    await soon(() => guests.every((guest, i) => guest.patches() > (patches[i] ?? 0)), "the patches");
    for (const guest of guests) {
      const frame = guest.frame();
      expect([...guest.room.state.frames.keys()]).toHaveLength(1);
      if (!frame) throw new Error("no frame");
      const may = nowOf(world, frame.seat);
      const got = readNow(frame);
      expect({
        tick,
        seat: frame.seat,
        breaches: breaches(got, may, before.get(frame.seat), world.tick % 2 === 0),
      }).toEqual({ tick, seat: frame.seat, breaches: [] });
      before.set(frame.seat, got);
      seen.people += got.people.filter((p) => p.seen).length;
      seen.shades += got.shades.length;
      seen.zombies += got.zombies.filter((z) => z.seen).length;
      seen.huddles += world.phase === "huddle" ? 1 : 0;
      seen.lost += got.self.fate === "lost" ? 1 : 0;
      if ((world.tick + frame.seat) % 4 !== 0) continue;
      const { docs } = viewOf(world, frame.seat);
      expect(guest.last.round).toEqual(docs.round);
      expect(guest.last.things).toEqual(docs.things);
      expect(guest.last.huddle ?? null).toEqual(docs.huddle);
      expect(guest.last.truth ?? null).toEqual(docs.truth);
    }
  }
  expect(world.phase).toBe("aftermath");
  for (const [what, count] of Object.entries(seen)) expect({ what, some: count > 0 }).toEqual({ what, some: true });
  expect(ZOMBIE_SLOTS).toBe(24);
}, 120_000);
