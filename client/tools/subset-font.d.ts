/** The package ships no types. */
declare module "subset-font" {
  interface Axis {
    readonly min?: number;
    readonly max?: number;
    readonly default?: number;
  }
  interface Options {
    readonly targetFormat?: "sfnt" | "truetype" | "woff" | "woff2";
    readonly variationAxes?: Readonly<Record<string, number | Axis>>;
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
