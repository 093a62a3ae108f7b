/** The changed ones as a player meets them: each is drawn, heard, named and answered in both languages; a note comes once; secrets stay. */
import { beforeEach, describe, expect, test } from "vitest";
import { CAST } from "../../client/audio/cast.ts";
import { peeking } from "../../client/hud/peek.ts";
import { toExplain, withLine } from "../../client/hud/round/captions.tsx";
import { overheard } from "../../client/hud/round/half.tsx";
import { followNotes, freshNote } from "../../client/hud/round/notes.ts";
import { mutations, plays } from "../../client/i18n/enemy.ts";
import * as night from "../../client/net/night.ts";
import type { FreshSound } from "../../client/net/sounds.ts";
import { choose } from "../../client/settings.ts";
import { MUTANTS, mutationOf } from "../../client/view/mutants.ts";
import { MUTATIONS, PLAYS, type SoundKind } from "../../shared/content/ids.ts";
import { captions } from "../../shared/content/phrases.ts";
import { noted, nowView, roundDoc, roundLobby, SEAL, thinking } from "./harness/docs.ts";

const words = (text: string) => text.split(/\s+/).length;
const tellOf = (play: string) => `tell${play[0]?.toUpperCase()}${play.slice(1)}` as SoundKind;

describe("every mutation", () => {
  test.each(MUTATIONS)("%s is seen, heard, captioned, named and answered", (id) => {
    const others = MUTATIONS.filter((other) => other !== id);
    for (const other of others) {
      expect(MUTANTS[id].shine, `${id} and ${other} shine alike`).not.toEqual(MUTANTS[other].shine);
      expect(CAST[id].voice("none"), `${id} and ${other} sound alike`).not.toBe(CAST[other].voice("none"));
    }
    for (const language of ["en", "ko"] as const) {
      expect(captions[id][language]).not.toBe("");
      for (const text of [mutations[id].name, mutations[id].shows, mutations[id].counter]) {
        expect(text[language].trim()).not.toBe("");
        expect(words(text[language])).toBeLessThanOrEqual(12);
      }
    }
  });

  test("is told apart by its body: another part, stature or build for each", () => {
    const shapes = MUTATIONS.map((id) => {
      const { body, fists, head, tall, trunk } = MUTANTS[id];
      return JSON.stringify([body, fists, head, trunk, tall < 0.9]);
    });
    expect(new Set(shapes).size).toBe(MUTATIONS.length);
  });

  test("is known by its mark on the wire, and a plain one has none", () => {
    expect(MUTATIONS.map((_, i) => mutationOf(i + 1))).toEqual([...MUTATIONS]);
    expect(mutationOf(0)).toBe(null);
  });
});

describe("every play", () => {
  test.each(PLAYS)("%s has a tell of its own with a caption, and a counter in both languages", (play) => {
    const tell = tellOf(play);
    expect(CAST[tell].weight).toBeGreaterThanOrEqual(9);
    for (const other of PLAYS.filter((p) => p !== play))
      expect(CAST[tell].voice("none")).not.toBe(CAST[tellOf(other)].voice("none"));
    for (const language of ["en", "ko"] as const) {
      expect(captions[tell][language]).not.toBe("");
      expect(plays[play].counter[language]).not.toBe("");
    }
  });

  test("is explained the first time it is told in a night, and to nobody who wants no hints", () => {
    night.lobby.value = roundLobby({ code: "FIRST1" });
    expect(toExplain("tellSweep")).toBe("sweep");
    expect(toExplain("tellSweep")).toBe(null);
    expect(toExplain("tellAmbush")).toBe("ambush");
    expect(toExplain("growl")).toBe(null);
    night.lobby.value = roundLobby({ code: "SECOND" });
    choose({ hints: false });
    expect(toExplain("tellSweep")).toBe(null);
    choose({ hints: true });
    expect(toExplain("tellSweep")).toBe("sweep");
  });

  test("is kept for later while one lies on the floor and could do nothing about it", () => {
    night.lobby.value = roundLobby({ code: "DOWN01" });
    night.now.value = nowView({}, { health: "down" });
    expect(toExplain("tellBreach")).toBe(null);
    night.now.value = nowView();
    expect(toExplain("tellBreach")).toBe("breach");
  });

  test("is one caption, of the nearest pack, and stays while friends run about", () => {
    let id = 0;
    const heard = (kind: SoundKind, bearing: number, band: number): FreshSound => ({
      id: ++id,
      atMs: 0,
      kind,
      bearing,
      band,
      muffled: false,
    });
    const told = [heard("tellLoners", 2, 3), heard("tellLoners", 4, 2), heard("tellLoners", 6, 3)];
    const nearest = told.reduce<readonly FreshSound[]>(withLine, []);
    expect(nearest.map(({ bearing, band }) => [bearing, band])).toEqual([[4, 2]]);
    const friends = [0, 2, 4, 6].map((bearing) => heard("run", bearing, 1));
    const shown = friends.reduce(withLine, nearest);
    expect(shown.map(({ kind, bearing }) => [kind, bearing])).toEqual([
      ["tellLoners", 4],
      ["run", 4],
      ["run", 6],
    ]);
  });
});

describe("autopsy notes", () => {
  let rounds = 0;
  beforeEach(() => {
    night.lobby.value = roundLobby({ code: "NOTES1", round: ++rounds });
    night.round.value = roundDoc();
  });

  test("a new one is shown, once, also when the field comes back from the fire", () => {
    const stop = followNotes();
    expect(freshNote.value).toBe(null);
    night.round.value = roundDoc({ notes: ["decoyDeaf"] });
    expect(freshNote.value).toBe("decoyDeaf");
    stop();
    expect(freshNote.value).toBe(null);
    const again = followNotes();
    night.round.value = roundDoc({ notes: ["decoyDeaf"] });
    expect(freshNote.value).toBe(null);
    night.round.value = roundDoc({ notes: ["decoyDeaf", "runners"] });
    expect(freshNote.value).toBe("runners");
    again();
  });

  test("what was understood at the fire waits until the field is back", () => {
    followNotes()();
    night.round.value = roundDoc({ notes: ["callers"] });
    const stop = followNotes();
    expect(freshNote.value).toBe("callers");
    stop();
  });

  test("the seal is told once; who comes back into a sealed round has been told", () => {
    const stop = followNotes();
    night.round.value = roundDoc({ seal: SEAL });
    expect(freshNote.value).toBe("seal");
    stop();
    night.lobby.value = roundLobby({ code: "NOTES1", round: ++rounds });
    night.round.value = roundDoc(noted);
    const back = followNotes();
    expect(freshNote.value).toBe(null);
    back();
  });
});

describe("what the virus thinks", () => {
  const heard = { posture: "hide", surePct: 78, play: "sweep" };

  test("is told to a half-bie, and on a stream only while the card is held", () => {
    night.now.value = nowView(thinking);
    expect(overheard.value).toEqual(heard);
    choose({ streaming: true });
    expect(overheard.value).toBe(null);
    peeking.value = true;
    expect(overheard.value).toEqual(heard);
    peeking.value = false;
    choose({ streaming: false });
  });

  test("is told to no survivor, whatever stands in the view", () => {
    const { secret } = nowView(thinking);
    night.now.value = nowView({ secret: { ...secret, role: "crew" } });
    expect(overheard.value).toBe(null);
  });
});
