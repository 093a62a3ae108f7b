/** Words of the names that the game offers to whoever has none: one of each, in one language. */
import type { Text } from "../../shared/content/ids.ts";

export const friendly = {
  first: [
    { en: "Brave", ko: "용감한" },
    { en: "Quiet", ko: "조용한" },
    { en: "Sleepy", ko: "졸린" },
    { en: "Lucky", ko: "운좋은" },
    { en: "Clever", ko: "영리한" },
    { en: "Gentle", ko: "다정한" },
    { en: "Swift", ko: "재빠른" },
    { en: "Stubborn", ko: "고집센" },
  ],
  second: [
    { en: "Fox", ko: "여우" },
    { en: "Owl", ko: "부엉이" },
    { en: "Otter", ko: "수달" },
    { en: "Moth", ko: "나방" },
    { en: "Hare", ko: "토끼" },
    { en: "Wren", ko: "참새" },
    { en: "Badger", ko: "오소리" },
    { en: "Cat", ko: "고양이" },
  ],
} as const satisfies Record<string, readonly Text[]>;
