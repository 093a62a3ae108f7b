/** Free text among the people of the night, where the host allows it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { chat, lobby } from "../../net/night.ts";
import { act } from "../../net/session.ts";
import { guestName } from "../../people.ts";

const CHAT_MAX = 120;

export function Chat() {
  const draft = useSignal("");
  const list = useRef<HTMLOListElement>(null);
  const lines = chat.value;
  useEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight);
  }, [lines]);
  const send = (event: Event) => {
    event.preventDefault();
    const text = draft.value.trim();
    if (text === "") return;
    act({ type: "chat", text });
    draft.value = "";
  };
  const who = (id: number) => {
    const guest = lobby.value?.guests.find((g) => g.id === id);
    return guest === undefined ? "" : guestName(guest);
  };
  return (
    <section class="chat" aria-label={t("chat.title")}>
      <ol ref={list} aria-live="polite">
        {lines.map((line) => (
          <li key={line.id}>
            <b>{who(line.guest)}</b> {line.text}
          </li>
        ))}
      </ol>
      <form onSubmit={send}>
        <input
          aria-label={t("chat.say")}
          placeholder={t("chat.say")}
          maxLength={CHAT_MAX}
          value={draft.value}
          onInput={(e) => (draft.value = e.currentTarget.value)}
          onKeyDown={(e) => e.stopPropagation()}
        />
        <button type="submit" class="btn small">
          {t("chat.send")}
        </button>
      </form>
    </section>
  );
}
