/** Small controls every screen shares: a switch, a row of choices, an icon. Each has a name for screen readers and works by keyboard. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { type IconName, icon } from "../../view/icons.ts";

export function Toggle(props: { label: string; on: boolean; set: (on: boolean) => void; disabled?: boolean }) {
  return (
    <button
      type="button"
      role="switch"
      class="toggle"
      aria-checked={props.on}
      disabled={props.disabled ?? false}
      onClick={() => props.set(!props.on)}
    >
      <span>{props.label}</span>
      <i aria-hidden="true" />
    </button>
  );
}

export interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** One of a few, as a radio group: arrows move the choice. */
export function Chips<T extends string | number>(props: {
  label: string;
  value: T;
  options: readonly Option<T>[];
  set: (value: T) => void;
  disabled?: boolean;
}) {
  const index = Math.max(
    0,
    props.options.findIndex((o) => o.value === props.value),
  );
  const step = (event: KeyboardEvent) => {
    const by =
      event.key === "ArrowRight" || event.key === "ArrowDown"
        ? 1
        : event.key === "ArrowLeft" || event.key === "ArrowUp"
          ? -1
          : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (index + by + props.options.length) % props.options.length;
    const option = props.options[next];
    if (option === undefined) return;
    props.set(option.value);
    const group = event.currentTarget as HTMLElement;
    group.querySelectorAll<HTMLElement>("[role=radio]")[next]?.focus();
  };
  return (
    <div class="chips" role="radiogroup" aria-label={props.label} onKeyDown={step}>
      {props.options.map((option, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a chip holds more than an input can
        <button
          type="button"
          role="radio"
          key={option.value}
          aria-checked={option.value === props.value}
          tabIndex={i === index ? 0 : -1}
          disabled={props.disabled ?? false}
          onClick={() => props.set(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

/** A line icon, hidden from screen readers: the control around it carries the name. */
export function Icon(props: { name: IconName; class?: string }) {
  return (
    <span
      class={`ico ${props.class ?? ""}`}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: icon(props.name) }}
    />
  );
}

/** A modal sheet: focus starts inside, Escape and a press outside close it - one that began outside, not the end of the one that opened it. */
export function Sheet(props: { label: string; close: () => void; children: ComponentChildren; class?: string }) {
  const beside = useRef(false);
  const opened = (element: HTMLElement | null) => {
    if (element !== null && !element.contains(document.activeElement)) element.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the veil only catches presses beside the sheet
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <div
      class="veil"
      onPointerDown={(e) => (beside.current = e.target === e.currentTarget)}
      onClick={(e) => beside.current && e.target === e.currentTarget && props.close()}
    >
      <div
        class={`sheet ${props.class ?? ""}`}
        role="dialog"
        aria-modal="true"
        aria-label={props.label}
        tabIndex={-1}
        ref={opened}
        onKeyDown={(e) => {
          e.stopPropagation();
          if (e.key === "Escape") props.close();
        }}
      >
        {props.children}
      </div>
    </div>
  );
}
