/**
 * A QR code (model 2, byte mode, error correction M, versions 1 to 10) as a grid of modules. Own because one link is all we ever encode and the
 * usual library weighs more than the title. After ISO/IEC 18004; tests/client/qr.test.ts holds it against a library module by module.
 */

/** Per version 1..10 at level M: error correction words per block, and the blocks' data words. */
const BLOCKS: readonly (readonly [number, readonly number[]])[] = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
];
const ALIGN: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x;
  EXP[i + 255] = x;
  LOG[x] = i;
  x = (x << 1) ^ (x & 128 ? 0x11d : 0);
}
const times = (a: number, b: number) =>
  a === 0 || b === 0 ? 0 : (EXP[(LOG[a] as number) + (LOG[b] as number)] as number);

/** Reed-Solomon remainder of `data` for `count` correction words. */
function corrections(data: readonly number[], count: number): number[] {
  let generator = [1];
  for (let i = 0; i < count; i++) {
    const next = new Array<number>(generator.length + 1).fill(0);
    generator.forEach((g, j) => {
      next[j] = (next[j] as number) ^ g;
      next[j + 1] = (next[j + 1] as number) ^ times(g, EXP[i] as number);
    });
    generator = next;
  }
  const rest = [...data, ...new Array<number>(count).fill(0)];
  for (let i = 0; i < data.length; i++) {
    const lead = rest[i] as number;
    if (lead === 0) continue;
    generator.forEach((g, j) => {
      rest[i + j] = (rest[i + j] as number) ^ times(g, lead);
    });
  }
  return rest.slice(data.length);
}

function codewords(bytes: Uint8Array, version: number): number[] {
  const [count, sizes] = BLOCKS[version - 1] as (typeof BLOCKS)[number];
  const capacity = sizes.reduce((a, b) => a + b, 0);
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const words: number[] = [];
  for (let i = 0; i < bits.length; i += 8) words.push(bits.slice(i, i + 8).reduce((a, b) => a * 2 + b, 0));
  for (let pad = 0; words.length < capacity; pad++) words.push(pad % 2 === 0 ? 0xec : 0x11);

  const blocks = sizes.map((size, i) => {
    const from = sizes.slice(0, i).reduce((a, b) => a + b, 0);
    return words.slice(from, from + size);
  });
  const checks = blocks.map((block) => corrections(block, count));
  const longest = Math.max(...sizes);
  const out: number[] = [];
  for (let i = 0; i < longest; i++) for (const block of blocks) if (i < block.length) out.push(block[i] as number);
  for (let i = 0; i < count; i++) for (const check of checks) out.push(check[i] as number);
  return out;
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

type Grid = boolean[][];

/** Modules of `text`, rows of true (dark). Throws a RangeError for a text longer than 213 bytes. */
export function qrModules(text: string): Grid {
  const bytes = new TextEncoder().encode(text);
  const version =
    BLOCKS.findIndex(([, sizes], i) => {
      const capacity = sizes.reduce((a, b) => a + b, 0);
      return bytes.length + (i + 1 < 10 ? 2 : 3) <= capacity;
    }) + 1;
  if (version === 0) throw new RangeError("too long for a QR code");
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const fixed: Grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const set = (x: number, y: number, dark: boolean) => {
    (grid[y] as boolean[])[x] = dark;
    (fixed[y] as boolean[])[x] = true;
  };
  patterns(version, size, set, fixed);
  place(codewords(bytes, version), size, grid, fixed);

  let best: Grid = grid;
  let least = Number.POSITIVE_INFINITY;
  MASKS.forEach((mask, index) => {
    const tried = grid.map((row, y) => row.map((dark, x) => ((fixed[y] as boolean[])[x] ? dark : dark !== mask(x, y))));
    format(tried, size, index);
    const score = penalty(tried, size);
    if (score < least) {
      least = score;
      best = tried;
    }
  });
  return best;
}

function patterns(
  version: number,
  size: number,
  set: (x: number, y: number, dark: boolean) => void,
  fixed: Grid,
): void {
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    for (let dy = -4; dy <= 4; dy++)
      for (let dx = -4; dx <= 4; dx++) {
        const x = cx + dx;
        const y = cy + dy;
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        if (x >= 0 && y >= 0 && x < size && y < size) set(x, y, ring !== 2 && ring !== 4);
      }
  }
  for (let i = 8; i < size - 8; i++) {
    set(i, 6, i % 2 === 0);
    set(6, i, i % 2 === 0);
  }
  const spots = ALIGN[version - 1] as readonly number[];
  for (const cy of spots)
    for (const cx of spots) {
      if ((fixed[cy] as boolean[])[cx] && !(cx === 6 || cy === 6)) continue;
      if ((cx === 6 && (cy === 6 || cy === size - 7)) || (cy === 6 && cx === size - 7)) continue;
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    }
  // Room for the format, written with the mask.
  for (let i = 0; i < 9; i++) {
    if (i !== 6) {
      set(8, i, false);
      set(i, 8, false);
    }
    if (i < 8) {
      set(size - 1 - i, 8, false);
      set(8, size - 1 - i, false);
    }
  }
  set(8, size - 8, true);
  if (version >= 7) {
    let rest = version;
    for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
    const bits = (version << 12) | rest;
    for (let i = 0; i < 18; i++) {
      const dark = ((bits >> i) & 1) === 1;
      const a = size - 11 + (i % 3);
      const b = Math.floor(i / 3);
      set(a, b, dark);
      set(b, a, dark);
    }
  }
}

/** Zigzag from the lower right, two columns at a time, past what is fixed. */
function place(words: readonly number[], size: number, grid: Grid, fixed: Grid): void {
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      for (const x of [right, right - 1]) {
        const up = ((right + 1) & 2) === 0;
        const y = up ? size - 1 - step : step;
        if ((fixed[y] as boolean[])[x] || bit >= words.length * 8) continue;
        (grid[y] as boolean[])[x] = (((words[bit >> 3] as number) >> (7 - (bit & 7))) & 1) === 1;
        bit++;
      }
    }
  }
}

/** Level M and the mask, with their own correction, beside the corners. */
function format(grid: Grid, size: number, mask: number): void {
  let rest = mask;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const on = (i: number) => ((bits >> i) & 1) === 1;
  const set = (x: number, y: number, dark: boolean) => ((grid[y] as boolean[])[x] = dark);
  for (let i = 0; i <= 5; i++) set(8, i, on(i));
  set(8, 7, on(6));
  set(8, 8, on(7));
  set(7, 8, on(8));
  for (let i = 9; i < 15; i++) set(14 - i, 8, on(i));
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, on(i));
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, on(i));
}

function penalty(grid: Grid, size: number): number {
  const at = (x: number, y: number) => (grid[y] as boolean[])[x] as boolean;
  let score = 0;
  for (const flip of [false, true]) {
    for (let a = 0; a < size; a++) {
      const line = Array.from({ length: size }, (_, b) => (flip ? at(a, b) : at(b, a)));
      let run = 0;
      line.forEach((dark, b) => {
        run = b > 0 && dark === line[b - 1] ? run + 1 : 1;
        if (run === 5) score += 3;
        else if (run > 5) score++;
      });
      const text = line.map((dark) => (dark ? "1" : "0")).join("");
      for (let b = 0; b + 11 <= size; b++) {
        const part = text.slice(b, b + 11);
        if (part === "10111010000" || part === "00001011101") score += 40;
      }
    }
  }
  let dark = 0;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (at(x, y)) dark++;
      if (x > 0 && y > 0 && at(x, y) === at(x - 1, y) && at(x, y) === at(x, y - 1) && at(x, y) === at(x - 1, y - 1))
        score += 3;
    }
  return score + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10));
}

/** The dark modules as one SVG path, one unit a module, with the quiet zone of four around. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const grid = qrModules(text);
  const path = grid.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join("");
  return { path, size: grid.length + 8 };
}
