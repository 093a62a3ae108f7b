/** The shapes of everything a client may send, as strict zod objects. What passes has the right type; whether it is allowed is the rules' business. */
import { z } from "zod";
import { BALLOT_ACTS, FACTS, PHASES, PINGS, POSTURES } from "../../shared/content/ids.ts";
import { type ProfileId, profiles } from "../../shared/content/tuning.ts";
import type { JoinOptions, LobbyAct } from "../../shared/protocol.ts";
import type { Intent } from "../../shared/sim/world.ts";

const seat = z.number().int().min(-1).max(11);
const metres = z.number().min(0).max(128);
const profile = z.enum(Object.keys(profiles) as [ProfileId, ...ProfileId[]]);

export const intentShape: z.ZodType<Intent> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("shove") }),
  z.strictObject({ type: z.literal("beat") }),
  z.strictObject({ type: z.literal("item"), act: z.enum(["use", "drop"]) }),
  z.strictObject({ type: z.literal("door"), act: z.enum(["lock", "barricade"]) }),
  z.strictObject({ type: z.literal("mask"), on: z.boolean() }),
  z.strictObject({ type: z.literal("call"), x: metres, y: metres }),
  z.strictObject({ type: z.literal("power") }),
  z.strictObject({ type: z.literal("feed") }),
  z.strictObject({ type: z.literal("ping"), kind: z.enum(PINGS), x: metres, y: metres }),
  z.strictObject({
    type: z.literal("say"),
    fact: z.enum(FACTS),
    who: seat,
    whom: seat,
    room: z.number().int().min(-1).max(255),
  }),
  z.strictObject({ type: z.literal("ballot"), face: seat, act: z.enum(BALLOT_ACTS) }),
  z.strictObject({ type: z.literal("lock") }),
  z.strictObject({ type: z.literal("stay") }),
]);

export const intentMessage = z.strictObject({
  intent: intentShape,
  phase: z.enum(PHASES),
  seq: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31),
});

const settings = z.strictObject({
  profile: profile.optional(),
  fillTo: z.number().int().min(0).max(12).optional(),
  halfbiePct: z.number().int().min(-1).max(100).optional(),
  anonymousVotes: z.boolean().optional(),
  chat: z.boolean().optional(),
});

export const lobbyMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready"), ready: z.boolean() }),
  z.strictObject({ type: z.literal("name"), name: z.string().max(200) }),
  z.strictObject({ type: z.literal("character"), character: z.string().max(40) }),
  z.strictObject({ type: z.literal("comfort"), comfort: z.enum(["prefer", "any", "ratherNot"]) }),
  z.strictObject({ type: z.literal("settings"), settings }),
  z.strictObject({ type: z.literal("kick"), guest: z.number().int().min(0).max(10_000) }),
  z.strictObject({ type: z.literal("start") }),
  z.strictObject({ type: z.literal("next") }),
  z.strictObject({ type: z.literal("chat"), text: z.string().max(400) }),
]);

const token = z.string().min(16).max(64);

export const joinShape = z.strictObject({
  protocol: z.number().int(),
  name: z.string().max(200).optional(),
  character: z.string().max(40).optional(),
  seatToken: token.optional(),
  hostToken: token.optional(),
  test: z
    .strictObject({
      seed: z.string().max(100).optional(),
      halfbie: z.number().int().min(-1).max(11).optional(),
      profile: profile.optional(),
      bots: z.number().int().min(0).max(12).optional(),
      startWith: z.number().int().min(1).max(12).optional(),
      habit: z.enum(POSTURES).optional(),
    })
    .optional(),
});

/** zod's optional fields may hold `undefined`; ours are absent. JSON has no undefined, so both are the same value. */
export function parseLobby(raw: unknown): LobbyAct | null {
  const parsed = lobbyMessage.safeParse(raw);
  return parsed.success ? (parsed.data as LobbyAct) : null;
}

export function parseJoin(raw: unknown): JoinOptions | null {
  const parsed = joinShape.safeParse(raw);
  return parsed.success ? (parsed.data as JoinOptions) : null;
}
