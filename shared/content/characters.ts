/**
 * Who is in the class photo, and the pencilled latecomers for when it runs out (bots wear those first). A look is drawn by the
 * client in the same order: the photo's 16 first, then the latecomers (client/view/looks.ts); a test holds the two together.
 */
import type { Text } from "./ids.ts";

export interface Latecomer {
  readonly id: string;
  readonly name: Text;
}

export interface Character extends Latecomer {
  /** One line of who they are; at most 8 words. */
  readonly trait: Text;
}

export const CHARACTERS = [
  {
    id: "tobi",
    name: { en: "Tobi", ko: "토비" },
    trait: { en: "Never takes the hat off.", ko: "모자를 절대 벗지 않는다." },
  },
  {
    id: "sora",
    name: { en: "Sora", ko: "소라" },
    trait: { en: "Runs first, asks later.", ko: "일단 뛰고, 나중에 묻는다." },
  },
  {
    id: "dario",
    name: { en: "Dario", ko: "다리오" },
    trait: { en: "Has never missed a throw.", ko: "던져서 빗나간 적이 없다." },
  },
  {
    id: "amara",
    name: { en: "Amara", ko: "아마라" },
    trait: { en: "Stops for whoever falls.", ko: "넘어진 사람을 지나치지 못한다." },
  },
  {
    id: "haneul",
    name: { en: "Haneul", ko: "하늘" },
    trait: { en: "Hears everything, says little.", ko: "다 듣고, 말은 아낀다." },
  },
  {
    id: "jiwoo",
    name: { en: "Jiwoo", ko: "지우" },
    trait: { en: "Keeps the list of names.", ko: "출석부를 놓지 않는다." },
  },
  {
    id: "bae",
    name: { en: "Grandma Bae", ko: "배 할머니" },
    trait: { en: "Came to fetch a grandchild.", ko: "손주를 데리러 왔다." },
  },
  {
    id: "reyes",
    name: { en: "Corporal Reyes", ko: "레예스 상병" },
    trait: { en: "Still waits for orders.", ko: "아직도 명령을 기다린다." },
  },
  {
    id: "bomi",
    name: { en: "Bomi", ko: "보미" },
    trait: { en: "Not afraid of the dark. Much.", ko: "어둠은 안 무섭다. 조금밖에." },
  },
  {
    id: "milo",
    name: { en: "Milo", ko: "마일로" },
    trait: { en: "Slept through the first siren.", ko: "첫 사이렌 때 자고 있었다." },
  },
  {
    id: "han",
    name: { en: "Mr. Han", ko: "한 선생님" },
    trait: { en: "Counts heads. Always has.", ko: "늘 머릿수를 센다." },
  },
  {
    id: "kai",
    name: { en: "Kai", ko: "카이" },
    trait: { en: "Hums when it gets too quiet.", ko: "너무 조용하면 흥얼거린다." },
  },
  {
    id: "grace",
    name: { en: "Nurse Grace", ko: "그레이스 선생님" },
    trait: { en: "Saved one bandage for you.", ko: "네 몫의 붕대를 남겨 뒀다." },
  },
  {
    id: "gu",
    name: { en: "Mr. Gu", ko: "구 씨 아저씨" },
    trait: { en: "Knows every door by its creak.", ko: "삐걱 소리만 듣고도 어느 문인지 안다." },
  },
  {
    id: "lena",
    name: { en: "Lena", ko: "레나" },
    trait: { en: "Draws those who don't come back.", ko: "돌아오지 못한 얼굴을 그린다." },
  },
  {
    id: "samira",
    name: { en: "Samira", ko: "사미라" },
    trait: { en: "Has one more question.", ko: "물어볼 것이 하나 더 있다." },
  },
] as const satisfies readonly Character[];

export const LATECOMERS = [
  { id: "theo", name: { en: "Theo", ko: "테오" } },
  { id: "imani", name: { en: "Imani", ko: "이마니" } },
  { id: "seoyeon", name: { en: "Seoyeon", ko: "서연" } },
  { id: "rocco", name: { en: "Rocco", ko: "로코" } },
  { id: "zuri", name: { en: "Zuri", ko: "주리" } },
  { id: "finn", name: { en: "Finn", ko: "핀" } },
  { id: "chaewon", name: { en: "Chaewon", ko: "채원" } },
  { id: "otis", name: { en: "Otis", ko: "오티스" } },
  { id: "mateo", name: { en: "Mateo", ko: "마테오" } },
  { id: "edwin", name: { en: "Edwin", ko: "에드윈" } },
  { id: "nia", name: { en: "Nia", ko: "니아" } },
  { id: "greta", name: { en: "Greta", ko: "그레타" } },
  { id: "dohyun", name: { en: "Dohyun", ko: "도현" } },
  { id: "tamar", name: { en: "Tamar", ko: "타마르" } },
  { id: "eunji", name: { en: "Eunji", ko: "은지" } },
  { id: "omar", name: { en: "Omar", ko: "오마르" } },
  { id: "sohee", name: { en: "Sohee", ko: "소희" } },
  { id: "leo", name: { en: "Leo", ko: "레오" } },
  { id: "malik", name: { en: "Malik", ko: "말릭" } },
  { id: "ingrid", name: { en: "Ingrid", ko: "잉그리드" } },
] as const satisfies readonly Latecomer[];

export type CharacterId = (typeof CHARACTERS)[number]["id"];

const ALL: readonly Latecomer[] = [...CHARACTERS, ...LATECOMERS];

/** The person of this id, from the photo or its margin; undefined when there is none. */
export function personById(id: string): Latecomer | undefined {
  return ALL.find((person) => person.id === id);
}

/** Number of a person's look, in the order of the photo and then its margin. An id that is nobody's wears the first. */
export function lookOf(id: string): number {
  return Math.max(
    0,
    ALL.findIndex((person) => person.id === id),
  );
}
