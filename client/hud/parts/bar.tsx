/** A filled bar with a name and a number for who cannot see it. */
import type { ComponentChildren } from "preact";

/** `share` 0..1. */
export function Bar(props: { class: string; label: string; share: number; children?: ComponentChildren }) {
  const percent = Math.round(props.share * 100);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be drawn alike in every browser
    <span
      class={props.class}
      role="meter"
      aria-label={props.label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i style={{ width: `${percent}%` }} />
      {props.children}
    </span>
  );
}
