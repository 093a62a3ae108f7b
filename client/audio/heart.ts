/** Keeps time for the own heart. One timer, one beat at a time, so that a change of pace is felt at the next beat. */
export interface Heart {
  /** 0 = not heard. */
  set(bpm: number): void;
  stop(): void;
}

export function createHeart(beat: () => void): Heart {
  let pace = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function next(): void {
    timer = null;
    if (pace <= 0) return;
    beat();
    timer = setTimeout(next, 60_000 / pace);
  }

  return {
    set(bpm) {
      pace = bpm;
      if (timer === null && pace > 0) next();
    },
    stop() {
      pace = 0;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
