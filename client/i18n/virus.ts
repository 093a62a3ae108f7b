/**
 * Sentences about the virus: what it believes of a crew, what it tried, its sealed guesses. Shared by the mutation card of the aftermath,
 * the notes of the round and what a half-bie overhears. The names it is told by are in `enemy.ts`.
 */
import type { Text } from "../../shared/content/ids.ts";

export const virusWords = {
  "virus.title": { en: "What the virus learned", ko: "바이러스가 배운 것" },
  "virus.believed": { en: "It took you for", ko: "바이러스가 본 우리" },
  "virus.fooled": {
    en: "Fooled: it came for {posture}",
    ko: "속았다: {posture:을/를} 찾았다",
  },
  "virus.tried": { en: "Tried", ko: "써 본 수" },
  "virus.times": { en: "{n}×", ko: "{n}번" },
  "virus.paid": { en: "paid {n}%", ko: "효과 {n}%" },
  "virus.next": { en: "Next it will try", ko: "다음에 쓸 수" },
  "virus.became": { en: "It became", ko: "새로 생긴 변이" },
  "virus.keeps": { en: "and keeps", ko: "남은 변이" },
  "virus.sealed": { en: "Sealed before the outbreak", ko: "사태 전에 봉인한 예측" },
  "virus.sure": { en: "{n}% sure", ko: "확신 {n}%" },
  "virus.base": { en: "{n}% by chance", ko: "우연이면 {n}%" },
  "virus.right": { en: "right", ko: "적중" },
  "virus.wrong": { en: "wrong", ko: "빗나감" },
  "virus.alone": { en: "{who} is often alone", ko: "{who:은/는} 자주 혼자다" },
  "virus.held": { en: "{where} is held shut", ko: "{where:을/를} 닫고 버틴다" },
  "virus.accused": { en: "{who} is accused", ko: "{who:이/가} 의심받는다" },
  "virus.evolves": { en: "It read you. It evolves.", ko: "우리를 읽었다. 바이러스가 진화한다." },
  "virus.respite": { en: "It missed. A longer quiet.", ko: "빗나갔다. 고요가 더 길어진다." },
  "virus.sealHolds": { en: "The seal holds", ko: "봉인 그대로" },
  "virus.sealedNow": { en: "The virus has sealed three guesses", ko: "바이러스가 예측 셋을 봉인했습니다" },
  "virus.sealHash": { en: "Sealed guesses", ko: "봉인된 예측" },
  "virus.thinks": { en: "It thinks: {posture} {n}%", ko: "놈의 생각: {posture} {n}%" },
  "note.title": { en: "Autopsy note", ko: "부검 기록" },
  "note.list": { en: "What it became", ko: "알아낸 변이" },
  "virus.sealBroken": { en: "The seal does not match!", ko: "봉인이 맞지 않습니다!" },
} as const satisfies Record<string, Text>;
