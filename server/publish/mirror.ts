/**
 * One object of the wire, written field by field from a part of a view. The object's own setters cost far more than a comparison, and most fields
 * stand still: so what was last written is kept here, and only what differs is written.
 */

/** How one field of a wire object `W` follows from a view `V`. */
export type Field<W, V> = readonly [name: keyof W & string, of: (view: V) => number];

type Setter = (this: object, value: number) => void;

export class Mirror<W extends object, V> {
  readonly #out: W;
  /** The object's own setters, looked up once: by name, each write would look them up anew. */
  readonly #setters: readonly Setter[];
  readonly #values: readonly ((view: V) => number)[];
  readonly #last: Float64Array;

  /** All `fields` are numbers, and written by nobody else. */
  constructor(out: W, fields: readonly Field<W, V>[]) {
    this.#out = out;
    this.#setters = fields.map(([name]) => setterOf(out, name));
    this.#values = fields.map(([, of]) => of);
    this.#last = Float64Array.from(fields, ([name]) => out[name] as number);
  }

  write(view: V): void {
    const values = this.#values;
    for (let i = 0; i < values.length; i++) this.#put(i, (values[i] as (view: V) => number)(view));
  }

  /** The first field to 0, the others as they were. */
  clear(): void {
    this.#put(0, 0);
  }

  #put(i: number, value: number): void {
    if (value === this.#last[i]) return;
    this.#last[i] = value;
    (this.#setters[i] as Setter).call(this.#out, value);
  }
}

/** Throws a TypeError for a field that the object does not have. */
function setterOf(out: object, name: string): Setter {
  for (let at: object | null = out; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const set = Object.getOwnPropertyDescriptor(at, name)?.set;
    if (set) return set;
  }
  throw new TypeError(`no field ${name} on the wire`);
}
