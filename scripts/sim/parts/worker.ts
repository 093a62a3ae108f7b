// A process of the pool: a job comes in, its night goes out.
import { type NightJob, playNight } from "./night.ts";

process.on("message", (job) => process.send?.(playNight(job as NightJob)));
process.on("disconnect", () => process.exit());
