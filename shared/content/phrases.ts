/**
 * What the game's facts, whispers and sounds are called, in both languages. Holes are `{who}`, `{whom}`, `{room}`; a Korean hole may
 * carry the pair of particles to choose from by its last sound, `{who:을/를}`. Never breaks: no line has more than 12 words.
 */
import type { FactKind, SoundKind, Text, WhisperId } from "./ids.ts";

/** Evidence is impersonal, read out at the fire; a card is what somebody says. */
export type FactForm = "evidence" | "card";

type FactWords = Readonly<Record<FactForm, Text>>;

const facts = {
  sawAt: {
    evidence: { en: "{who} was seen.", ko: "{who} 목격됨" },
    card: { en: "I saw {who}.", ko: "{who:을/를} 봤어." },
  },
  sawAlone: {
    evidence: { en: "{who} was seen alone.", ko: "{who} 혼자 있는 모습 목격됨" },
    card: { en: "I saw {who} alone.", ko: "{who} 혼자 있는 걸 봤어." },
  },
  sawTogether: {
    evidence: { en: "{who} and {whom} were seen together.", ko: "{who}, {whom} 함께 있는 모습 목격됨" },
    card: { en: "I saw {who} with {whom}.", ko: "{who:과/와} {whom:이/가} 같이 있는 걸 봤어." },
  },
  sawRun: {
    evidence: { en: "{who} was seen running.", ko: "{who} 뛰는 모습 목격됨" },
    card: { en: "I saw {who} run.", ko: "{who:이/가} 뛰는 걸 봤어." },
  },
  sawWork: {
    evidence: { en: "{who} was seen at work.", ko: "{who} 작업하는 모습 목격됨" },
    card: { en: "I saw {who} at work.", ko: "{who:이/가} 작업하는 걸 봤어." },
  },
  sawHide: {
    evidence: { en: "{who} was seen hiding.", ko: "{who} 숨는 모습 목격됨" },
    card: { en: "I saw {who} hide.", ko: "{who:이/가} 숨는 걸 봤어." },
  },
  sawLift: {
    evidence: { en: "{who} was seen lifting {whom}.", ko: "{who}, 쓰러진 {whom:을/를} 일으키는 모습 목격됨" },
    card: { en: "I saw {who} lift someone.", ko: "{who:이/가} 쓰러진 사람을 일으키는 걸 봤어." },
  },
  sawHurt: {
    evidence: { en: "{who} was seen hurt.", ko: "{who} 다친 모습 목격됨" },
    card: { en: "I saw {who} hurt.", ko: "{who:이/가} 다친 걸 봤어." },
  },
  sawFeral: {
    evidence: { en: "{who} was seen losing control.", ko: "{who} 이성을 잃은 모습 목격됨" },
    card: { en: "I saw {who} lose control.", ko: "{who:이/가} 이성을 잃는 걸 봤어." },
  },
  sawHalt: {
    evidence: { en: "The dead stood still before {who}.", ko: "{who} 앞에 죽은 자들이 멈춰 섬" },
    card: { en: "They stood still for {who}.", ko: "놈들이 {who} 앞에 멈춰 서는 걸 봤어." },
  },
  sawShutDoor: {
    evidence: { en: "{who} was seen shutting {whom} out.", ko: "{who}, {whom} 눈앞에서 문 닫는 모습 목격됨" },
    card: { en: "I saw {who} shut someone out.", ko: "{who:이/가} 사람을 두고 문 닫는 걸 봤어." },
  },
  sawTakeSupplies: {
    evidence: { en: "{who} was seen taking raw supplies.", ko: "{who} 혈액 팩 꺼내는 모습 목격됨" },
    card: { en: "I saw {who} take raw supplies.", ko: "{who:이/가} 혈액 팩을 꺼내는 걸 봤어." },
  },
  sawSniffed: {
    evidence: { en: "The dead sniffed {who} and turned away.", ko: "죽은 자가 {who} 냄새를 맡고 돌아섬" },
    card: { en: "They sniffed {who} and turned away.", ko: "놈들이 {who} 냄새를 맡고 돌아서는 걸 봤어." },
  },
  foundBody: {
    evidence: { en: "{who} was found dead.", ko: "{who} 숨진 채 발견됨" },
    card: { en: "I found {who}. Too late.", ko: "{who:을/를} 찾았지만 늦었어." },
  },
  heardScream: {
    evidence: { en: "A scream was heard.", ko: "비명이 들림" },
    card: { en: "I heard a scream.", ko: "비명을 들었어." },
  },
  heardBite: {
    evidence: { en: "Teeth were heard.", ko: "물어뜯는 소리가 들림" },
    card: { en: "I heard teeth.", ko: "물어뜯는 소리를 들었어." },
  },
  heardGrowl: {
    evidence: { en: "A growl was heard.", ko: "으르렁거리는 소리가 들림" },
    card: { en: "I heard a growl.", ko: "으르렁거리는 소리를 들었어." },
  },
  iWasAt: {
    evidence: { en: "Someone was here.", ko: "누군가 있었음" },
    card: { en: "I was here.", ko: "내가 있었어." },
  },
  trust: {
    evidence: { en: "{who} is trusted.", ko: "{who}, 신뢰받고 있음" },
    card: { en: "I trust {who}.", ko: "나는 {who:을/를} 믿어." },
  },
  suspect: {
    evidence: { en: "{who} is suspected.", ko: "{who}, 의심받고 있음" },
    card: { en: "I suspect {who}.", ko: "나는 {who:이/가} 의심스러워." },
  },
  testClean: {
    evidence: { en: "{who} tested clean.", ko: "{who} 검사 결과 정상" },
    card: { en: "I tested {who}: clean.", ko: "{who:을/를} 검사했어. 정상이야." },
  },
  testInfected: {
    evidence: { en: "{who} tested infected.", ko: "{who} 검사 결과 감염" },
    card: { en: "I tested {who}: infected.", ko: "{who:을/를} 검사했어. 감염이야." },
  },
} as const satisfies Record<FactKind, FactWords>;

/** Facts that happen nowhere. */
const PLACELESS: readonly FactKind[] = ["trust", "suspect", "testClean", "testInfected"];

/** Whether a fact is told with its place. */
export function hasPlace(fact: FactKind): boolean {
  return !PLACELESS.includes(fact);
}

/** The sentence of a fact. With `placed` it begins with the place (`{room}`), where the fact can have one. */
export function factText(fact: FactKind, form: FactForm, placed: boolean): Text {
  const text = facts[fact][form];
  return placed && hasPlace(fact) ? { en: `{room}: ${text.en}`, ko: `{room}에서 ${text.ko}` } : text;
}

/** The private next step, said to the one who could take it. */
export const whispers = {
  stayTogether: {
    en: "Stay near someone. Alone is how it starts.",
    ko: "누군가의 곁에 있으세요. 혼자일 때 시작됩니다.",
  },
  doObjective: {
    en: "There's work left. Two are faster and quieter.",
    ko: "할 일이 남았습니다. 둘이면 빠르고 조용합니다.",
  },
  liftFriend: {
    en: "Someone is down. Four seconds of your hands.",
    ko: "누군가 쓰러졌습니다. 4초면 일으킬 수 있습니다.",
  },
  goToGate: { en: "To the gate. Now.", ko: "대피 문으로. 지금." },
  youAreBitten: {
    en: "You're bitten. Find a suppressant, or a hand.",
    ko: "물렸습니다. 억제제나 내밀어 줄 손을 찾으세요.",
  },
  findSuppressant: { en: "There is a suppressant somewhere. Search.", ko: "억제제가 어딘가에 있습니다. 찾아보세요." },
  feedSoon: { en: "The hunger grows. Look for someone alone.", ko: "굶주림이 커집니다. 혼자인 사람을 찾으세요." },
  feedNow: { en: "Alone, in the dark, their back to you. Now.", ko: "혼자, 어둠 속, 등을 보이고 있습니다. 지금." },
  tooManyEyes: { en: "Too many eyes. Wait.", ko: "보는 눈이 너무 많습니다. 기다리세요." },
  saveSomeone: { en: "Someone needs you. Stay human.", ko: "누군가 당신이 필요합니다. 사람으로 남으세요." },
  useHalt: { en: "Once, you can make them all stand still.", ko: "단 한 번, 놈들을 모두 멈춰 세울 수 있습니다." },
  useApex: { en: "Once, you can drive the pack mad.", ko: "단 한 번, 무리를 미치게 할 수 있습니다." },
  growlingSoon: {
    en: "Soon you will growl. Get away from them.",
    ko: "곧 으르렁거리게 됩니다. 사람들에게서 떨어지세요.",
  },
  maskUp: { en: "Mask on. They turn away from you.", ko: "가면을 쓰세요. 놈들이 당신을 피하고 있습니다." },
  getOthersOut: {
    en: "Get the others out. You can come last.",
    ko: "다른 이들을 내보내세요. 당신은 마지막이어도 됩니다.",
  },
  keepThemInside: { en: "Too many will leave. Keep them inside.", ko: "너무 많이 나가려 합니다. 안에 붙들어 두세요." },
  alibi: { en: "Be seen at work. You'll need an alibi.", ko: "일하는 모습을 보이세요. 알리바이가 필요할 겁니다." },
} as const satisfies Record<Exclude<WhisperId, "none">, Text>;

/** What a sound is called in a caption. */
export const captions = {
  steps: { en: "footsteps", ko: "발소리" },
  run: { en: "running", ko: "뛰는 소리" },
  breath: { en: "breathing", ko: "숨소리" },
  door: { en: "a door", ko: "문소리" },
  lock: { en: "a lock turns", ko: "문 잠기는 소리" },
  barricade: { en: "wood dragged", ko: "판자 끄는 소리" },
  doorHit: { en: "pounding on a door", ko: "문을 두드리는 소리" },
  doorBreak: { en: "a door breaks", ko: "문 부서지는 소리" },
  shove: { en: "a shove", ko: "밀치는 소리" },
  scream: { en: "a scream", ko: "비명" },
  bite: { en: "teeth", ko: "물어뜯는 소리" },
  growl: { en: "a growl", ko: "으르렁거리는 소리" },
  softGrowl: { en: "a low growl, close", ko: "가까이서 낮게 으르렁거리는 소리" },
  groan: { en: "a groan", ko: "신음" },
  answer: { en: "an answer, far off", ko: "멀리서 대답하는 소리" },
  sniff: { en: "sniffing", ko: "냄새 맡는 소리" },
  noisemaker: { en: "a rattle", ko: "소리 미끼" },
  workMiss: { en: "metal slips", ko: "쇠 부딪는 소리" },
  work: { en: "someone working", ko: "작업하는 소리" },
  bell: { en: "the bell", ko: "종소리" },
  gate: { en: "the gate", ko: "대피 문 열리는 소리" },
  siren: { en: "the siren", ko: "사이렌" },
  halt: { en: "sudden silence", ko: "갑작스러운 정적" },
  frenzy: { en: "the pack howls", ko: "무리가 울부짖는 소리" },
  lampDies: { en: "the lights fail", ko: "불이 꺼져 간다" },
  lift: { en: "someone is lifted", ko: "누군가 일으키는 소리" },
  locker: { en: "a locker", ko: "사물함 여닫는 소리" },
  tellSwarm: { en: "many moans, one side", ko: "한쪽에서 몰려오는 신음" },
  tellSweep: { en: "snuffling, door by door", ko: "문마다 킁킁거리는 소리" },
  tellAmbush: { en: "too quiet. A held breath", ko: "지나친 정적, 참는 숨소리" },
  tellBreach: { en: "a beat on wood", ko: "박자 맞춰 문을 치는 소리" },
  tellLoners: { en: "one heartbeat, listened to", ko: "한 사람의 심장 소리를 듣는 기척" },
  tellEncircle: { en: "calls from two sides", ko: "양쪽에서 주고받는 울음" },
  listeners: { en: "clicking, listening", ko: "딱딱거리며 귀 기울이는 소리" },
  runners: { en: "fast panting", ko: "가쁜 헐떡임" },
  breakers: { en: "a heavy grunt", ko: "묵직한 끙 소리" },
  lurkers: { en: "a slow rasp, close", ko: "가까이서 느리게 긁히는 숨" },
  herders: { en: "a driving howl", ko: "몰아대는 울부짖음" },
  callers: { en: "a voice, not quite right", ko: "어딘가 어긋난 목소리" },
  feint: { en: "a stutter in the moan", ko: "더듬는 신음" },
  decoyDeaf: { en: "a wet hiss", ko: "축축한 쉭 소리" },
} as const satisfies Record<SoundKind, Text>;
