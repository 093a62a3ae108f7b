/**
 * What the virus and its bodies are called: postures, plays and mutations with the way to beat each, and what made it change. Apart from
 * the sentences of the dictionary, so that the title does not load them.
 */
import type { MutationId, MutationReason, PlayId, Posture, Text } from "../../shared/content/ids.ts";

/** How a crew survives, as a verb of theirs. */
export const postures: Readonly<Record<Posture, Text>> = {
  hide: { en: "hiders", ko: "숨는 무리" },
  run: { en: "runners", ko: "달리는 무리" },
  hold: { en: "holders", ko: "버티는 무리" },
  split: { en: "loners", ko: "흩어지는 무리" },
  group: { en: "a herd", ko: "뭉치는 무리" },
};

/** What a play is called, and what beats it. */
export const plays: Readonly<Record<PlayId, { readonly name: Text; readonly counter: Text }>> = {
  swarm: { name: { en: "Swarm", ko: "떼몰이" }, counter: { en: "Keep moving", ko: "계속 움직이세요" } },
  sweep: { name: { en: "Sweep", ko: "수색" }, counter: { en: "Move behind it", ko: "뒤로 돌아가세요" } },
  ambush: { name: { en: "Ambush", ko: "매복" }, counter: { en: "Walk. Change your way", ko: "걷고, 길을 바꾸세요" } },
  breach: {
    name: { en: "Breach", ko: "돌파" },
    counter: { en: "Leave before the third beat", ko: "세 박자 전에 떠나세요" },
  },
  loners: { name: { en: "Hunt the lone", ko: "외톨이 사냥" }, counter: { en: "Pair up", ko: "둘씩 다니세요" } },
  encircle: {
    name: { en: "Encircle", ko: "포위" },
    counter: { en: "Split for ten seconds", ko: "십 초만 흩어지세요" },
  },
};

/** A mutation: its name, what a body shows, and what beats it; at most 12 words each. */
export const mutations: Readonly<
  Record<MutationId, { readonly name: Text; readonly shows: Text; readonly counter: Text }>
> = {
  listeners: {
    name: { en: "Listeners", ko: "듣는 놈" },
    shows: {
      en: "Ears grown wide, eyes grown shut: it hears held breath.",
      ko: "귀는 커지고 눈은 감겼다. 숨죽인 소리도 듣는다.",
    },
    counter: { en: "Out of lockers. A rattle draws it.", ko: "사물함에서 나오고, 소리로 꾀어내세요." },
  },
  runners: {
    name: { en: "Runners", ko: "달리는 놈" },
    shows: { en: "Long thin legs: it bursts, then has to pant.", ko: "가늘고 긴 다리. 확 달려들고는 숨을 고른다." },
    counter: { en: "Last three seconds behind a door.", ko: "문 뒤에서 삼 초만 버티세요." },
  },
  breakers: {
    name: { en: "Breakers", ko: "부수는 놈" },
    shows: { en: "Fists like hammers: doors do not hold it.", ko: "망치 같은 주먹. 문이 버티지 못한다." },
    counter: { en: "Don't wait inside. It is slow.", ko: "안에서 버티지 마세요. 걸음이 느립니다." },
  },
  lurkers: {
    name: { en: "Lurkers", ko: "숨은 놈" },
    shows: {
      en: "Black skin, half-shut eyes: it waits on your way.",
      ko: "검은 살갗, 반쯤 감은 눈. 지나갈 길목에서 기다린다.",
    },
    counter: { en: "Light your way. Light makes it flinch.", ko: "길을 비추세요. 빛에 움찔합니다." },
  },
  herders: {
    name: { en: "Herders", ko: "몰이꾼" },
    shows: {
      en: "Arms spread, mouth sewn: it drives, it cannot bite.",
      ko: "벌린 팔, 꿰맨 입. 물지 못하고 몰기만 한다.",
    },
    counter: { en: "Go through it, not where it drives.", ko: "모는 쪽 말고, 뚫고 지나가세요." },
  },
  callers: {
    name: { en: "Callers", ko: "부르는 놈" },
    shows: { en: "A swollen throat: it calls with our voices.", ko: "부푼 목. 사람 목소리로 부른다." },
    counter: { en: "No face, no friend. Don't follow voices.", ko: "얼굴 없는 목소리는 따라가지 마세요." },
  },
  feint: {
    name: { en: "Feint", ko: "속임수" },
    shows: { en: "Two mouths: it says one thing and does another.", ko: "입이 둘. 소리와 다르게 움직인다." },
    counter: { en: "Believe your eyes, not the tell.", ko: "소리 말고 눈을 믿으세요." },
  },
  decoyDeaf: {
    name: { en: "Decoy-deaf", ko: "미끼 귀머거리" },
    shows: { en: "Its ears are torn: it no longer follows noise.", ko: "귀가 찢겼다. 더는 소리를 쫓지 않는다." },
    counter: { en: "Sneak past. It hears little at all.", ko: "살금살금 지나가세요. 거의 듣지 못합니다." },
  },
};

/** What made it change. */
export const reasons: Readonly<Record<MutationReason, Text>> = {
  hide: { en: "because you hid", ko: "숨어서" },
  run: { en: "because you ran", ko: "달려서" },
  hold: { en: "because you held doors", ko: "문을 막아서" },
  split: { en: "because you split up", ko: "흩어져서" },
  group: { en: "because you stayed together", ko: "뭉쳐서" },
  decoys: { en: "because decoys fooled it", ko: "미끼에 속아서" },
  beaten: { en: "because you beat it", ko: "번번이 져서" },
};
