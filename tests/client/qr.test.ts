/** The own QR code, module by module against a library, for links as they are shared. */
import QRCode from "qrcode";
import { expect, test } from "vitest";
import { qrModules } from "../../client/hud/lobby/qr.ts";

const LINKS = [
  "HALF",
  "http://192.168.0.12:2567/#K7QF3M",
  "https://half.example.org/play/#ABCDEF",
  `https://half.example.org/${"a-long-path/".repeat(8)}#ABCDEF`,
  `https://half.example.org/${"a-longer-path/".repeat(12)}#ABCDEF`,
];

test("every link gives the library's modules, whatever the mask", () => {
  for (const link of LINKS) {
    const own = qrModules(link);
    const size = own.length;
    const matches = [0, 1, 2, 3, 4, 5, 6, 7].some((maskPattern) => {
      const theirs = QRCode.create([{ data: new TextEncoder().encode(link), mode: "byte" }], {
        errorCorrectionLevel: "M",
        maskPattern: maskPattern as 0,
      }).modules;
      return theirs.size === size && own.every((row, y) => row.every((dark, x) => dark === (theirs.get(y, x) === 1)));
    });
    expect(matches, link).toBe(true);
  }
});

test("a text that fits no version is refused", () => {
  expect(() => qrModules("x".repeat(400))).toThrow(RangeError);
});
