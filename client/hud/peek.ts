/** Whether secrets may be on the screen: always, but on a stream only while the role card is held. */
import { computed, signal } from "@preact/signals";
import { choices } from "../settings.ts";

/** The role card is held, by key, button or thumb. */
export const peeking = signal(false);

export const secretsShown = computed(() => !choices.value.streaming || peeking.value);
