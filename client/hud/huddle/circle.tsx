/** The faces round the fire: one of them may be chosen. A radio group, so keyboard and screen reader walk the circle too. */
import type { HuddleDoc, RoundDoc } from "../../../shared/sim/view-types.ts";
import { t } from "../../i18n/t.ts";
import { round } from "../../net/night.ts";
import { isLost, seatLook, seatName, stateWord } from "../../people.ts";
import { Icon } from "../parts/controls.tsx";
import { Face, SeatGlyph, seatColor } from "../parts/face.tsx";

type Entry = RoundDoc["roster"][number];

export function Circle(props: { doc: HuddleDoc; value: number; set: (seat: number) => void; enabled: boolean }) {
  const roster = round.value?.roster ?? [];
  const free = roster.filter((entry) => canBeChosen(entry));
  const first = free[0]?.seat ?? -1;
  const step = (event: KeyboardEvent) => {
    const by =
      event.key === "ArrowRight" || event.key === "ArrowDown"
        ? 1
        : event.key === "ArrowLeft" || event.key === "ArrowUp"
          ? -1
          : 0;
    if (by === 0 || !props.enabled) return;
    event.preventDefault();
    const here = free.findIndex((entry) => entry.seat === props.value);
    const next = free[(here + by + free.length) % free.length];
    if (next === undefined) return;
    props.set(next.seat);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-seat="${next.seat}"]`)?.focus();
  };
  return (
    <div class="circle" role="radiogroup" aria-label={t("vote.pick")} onKeyDown={step} style={{ "--n": roster.length }}>
      <Flames />
      {roster.map((entry, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a face holds more than an input can
        <button
          type="button"
          role="radio"
          key={entry.seat}
          data-seat={entry.seat}
          class={`soul ${isLost(entry) ? "gone" : ""} ${entry.seat === props.value ? "on" : ""} ${entry.seat === props.doc.floor ? "speaking" : ""}`}
          style={{ "--i": i, "--c": seatColor(entry.seat) }}
          aria-checked={entry.seat === props.value}
          aria-label={labelOf(entry)}
          tabIndex={entry.seat === props.value || (props.value < 0 && entry.seat === first) ? 0 : -1}
          disabled={!canBeChosen(entry) || !props.enabled}
          onClick={() => props.set(entry.seat)}
        >
          <Face look={seatLook(entry.seat)} seat={entry.seat} gone={isLost(entry)} />
          <span class="soulName">
            <SeatGlyph seat={entry.seat} /> {seatName(entry.seat)}
          </span>
          <small>
            {entry.seat === round.value?.seat ? t("lobby.you") : stateWord(entry)}
            {saidBy(props.doc, entry.seat) > 0 && (
              <span class="said">
                <Icon name="say" /> {saidBy(props.doc, entry.seat)}
              </span>
            )}
          </small>
        </button>
      ))}
    </div>
  );
}

function canBeChosen(entry: Entry): boolean {
  return !entry.gone && !entry.exiled && entry.seat !== round.value?.seat;
}

function labelOf(entry: Entry): string {
  return [seatName(entry.seat), stateWord(entry)].filter((part) => part !== "").join(", ");
}

const saidBy = (doc: HuddleDoc, seat: number) => doc.cards.filter((card) => card.seat === seat).length;

function Flames() {
  return (
    <svg class="flames" viewBox="0 0 120 120" aria-hidden="true">
      <ellipse cx="60" cy="104" rx="44" ry="9" fill="#1a0f08" />
      <path d="M26 104l68-14M94 104L26 90" stroke="#3a2413" stroke-width="9" stroke-linecap="round" />
      <path
        class="f1"
        d="M60 22c7 22 28 30 28 54a28 28 0 0 1-56 0c0-16 11-20 13-36 8 5 11 12 10 20 6-8 8-22 5-38z"
        fill="#d8642a"
      />
      <path
        class="f2"
        d="M60 46c5 14 18 20 18 36a18 18 0 0 1-36 0c0-10 8-13 9-24 5 4 7 8 6 13 4-5 5-14 3-25z"
        fill="#f0a136"
      />
      <path class="f3" d="M60 68c3 8 9 11 9 20a9 9 0 0 1-18 0c0-6 5-8 5-14 3 2 4 5 4 8 1-4 1-9 0-14z" fill="#ffe9b0" />
    </svg>
  );
}
