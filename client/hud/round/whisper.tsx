/** The private next step: shown when it changes, gone after a while, again in the role card. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { whispers } from "../../../shared/content/phrases.ts";
import { say } from "../../i18n/t.ts";
import { secretsShown } from "../peek.ts";
import { secret } from "./sense.ts";

const SHOWN_MS = 7000;

export function WhisperLine() {
  const shown = useSignal(false);
  const id = secret.value?.whisper ?? "none";
  useEffect(() => {
    shown.value = id !== "none";
    const timer = setTimeout(() => (shown.value = false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, shown]);
  if (!shown.value || id === "none" || !secretsShown.value) return null;
  return (
    <p class="whisper" role="status">
      {say(whispers[id])}
    </p>
  );
}
