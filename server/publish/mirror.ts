/**
 * One object of the wire, written field by field from a part of a view. The object's own setters cost far more than a comparison, and most fields
 * stand still: so what was last written is kept here, and only what differs is written.
 */

/** How one field of a wire object `W` follows from a view `V`. */
export type Field<W, V> = readonly [name: keyof W & string, of: (view: V) => number];

export class Mirror<W extends object, V> {
  readonly #out: Record<string, number>;
  readonly #names: readonly string[];
  readonly #values: readonly ((view: V) => number)[];
  readonly #last: Float64Array;

  /** All `fields` are numbers, and written by nobody else. */
  constructor(out: W, fields: readonly Field<W, V>[]) {
    this.#out = out as Record<string, number>;
    this.#names = fields.map(([name]) => name);
    this.#values = fields.map(([, of]) => of);
    this.#last = Float64Array.from(this.#names, (name) => this.#out[name] as number);
  }

  write(view: V): void {
    for (let i = 0; i < this.#values.length; i++) this.#put(i, (this.#values[i] as (view: V) => number)(view));
  }

  /** The first field to 0, the others as they were. */
  clear(): void {
    this.#put(0, 0);
  }

  #put(i: number, value: number): void {
    if (value === this.#last[i]) return;
    this.#last[i] = value;
    this.#out[this.#names[i] as string] = value;
  }
}
