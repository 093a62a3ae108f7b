/**
 * One object of the wire, written field by field from a part of a view. The object's own setters cost more than a comparison, and most fields
 * stand still, so what was last written is kept here and only what differs is written. Equal values never reach the wire.
 */

/** How one field of a wire object `W` follows from a view `V`. */
export type Field<W, V> = readonly [name: keyof W & string, of: (view: V) => number];

export class Mirror<W extends object, V> {
  readonly #out: Record<string, number>;
  readonly #fields: readonly Field<W, V>[];
  readonly #last: Float64Array;

  /** `out` is written by nobody else; its fields are numbers. */
  constructor(out: W, fields: readonly Field<W, V>[]) {
    this.#out = out as Record<string, number>;
    this.#fields = fields;
    this.#last = Float64Array.from(fields, ([name]) => this.#out[name] as number);
  }

  /** Writes the first `count` fields, or all. */
  write(view: V, count = this.#fields.length): void {
    const last = this.#last;
    for (let i = 0; i < count; i++) {
      const [name, of] = this.#fields[i] as Field<W, V>;
      const value = of(view);
      if (value === last[i]) continue;
      last[i] = value;
      this.#out[name] = value;
    }
  }
}
