/** A few processes that play nights side by side. Answers come in the order of the jobs, whoever was first: the same output for any number of workers. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { NightJob, NightRecord } from "./night.ts";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** Plays all jobs with so many processes; rejects with the first failure. `onDone` is told after each. */
export async function playNights(
  jobs: readonly NightJob[],
  workers: number,
  onDone?: (done: number, of: number) => void,
): Promise<NightRecord[]> {
  const results: NightRecord[] = new Array<NightRecord>(jobs.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    const child = fork(WORKER, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    try {
      while (next < jobs.length) {
        const index = next++;
        results[index] = await ask(child, jobs[index] as NightJob);
        onDone?.(++done, jobs.length);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, work));
  return results;
}

function ask(child: ChildProcess, job: NightJob): Promise<NightRecord> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`a worker ended with ${code} at seed ${job.seed}`));
    child.once("exit", onExit);
    child.once("message", (answer) => {
      child.off("exit", onExit);
      resolve(answer as NightRecord);
    });
    child.send(job);
  });
}
