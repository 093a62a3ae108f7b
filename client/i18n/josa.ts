/**
 * Korean particles after a word known only at run time: 은/는, 이/가, 을/를, 과/와, 으로/로, 이었/였 by the word's last sound.
 * Unknown endings (emoji, other scripts) take the form for a vowel.
 */

/** Last sounds of Latin letters and digits as Koreans read them: those that end in a consonant. */
const CLOSED = /[lmnr013678]$/i;
const RIEUL = /[lr178]$/i;

/** The fitting one of `pair` ("은/는": after a consonant / after a vowel). */
export function josa(word: string, pair: string): string {
  const [closed = "", open = ""] = pair.split("/");
  const last = word.trim().at(-1) ?? "";
  const code = last.charCodeAt(0) - 0xac00;
  const hangul = code >= 0 && code < 11172;
  const ends = hangul ? code % 28 : CLOSED.test(last) ? 1 : 0;
  // 으로 is 로 after ㄹ as well.
  const rieul = hangul ? ends === 8 : RIEUL.test(last);
  if (closed.startsWith("으로") && rieul) return open;
  return ends === 0 ? open : closed;
}
