/** Every screen a player meets, in the order of a night. Each scene brings the page and the world behind it to one moment after another. */
import { lobby, roles, title } from "./arriving.ts";
import { fire } from "./at-the-fire.ts";
import { field, link, waiting } from "./in-the-field.ts";
import { away, truth, wayOut } from "./leaving.ts";
import type { Scene } from "./shoot.ts";
import { changed, decoy, onset } from "./the-changed.ts";

export const SCENES: readonly Scene[] = [
  title,
  lobby,
  roles,
  field,
  changed,
  onset,
  decoy,
  link,
  waiting,
  fire,
  wayOut,
  truth,
  away,
];
