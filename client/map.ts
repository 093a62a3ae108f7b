/** The map of the round that is on, brought in when it is first needed. */
import { effect, signal } from "@preact/signals";
import type { MapData } from "../shared/content/maps/format.ts";
import { bring } from "./chunks.ts";
import { say, t } from "./i18n/t.ts";
import { round } from "./net/night.ts";

export const map = signal<MapData | null>(null);

/** The map of this id; null when it does not arrive. */
export async function loadMap(id: string): Promise<MapData | null> {
  const maps = await bring(() => import("../shared/content/maps/index.ts"));
  return maps?.mapById(id) ?? null;
}

effect(() => {
  const id = round.value?.mapId;
  if (id === undefined || map.peek()?.id === id) return;
  void loadMap(id).then((data) => {
    if (round.peek()?.mapId === id) map.value = data;
  });
});

/** A room's name for a reader; an unknown one is "somewhere" to them. */
export function roomName(room: number): string {
  const data = map.value?.rooms[room];
  return data === undefined ? t("fire.somewhere") : say(data.name);
}
