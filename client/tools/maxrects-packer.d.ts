/** The package's main entry is mispackaged for Node's modules (2.7.4): import the built file, typed as the package. */
declare module "maxrects-packer/dist/maxrects-packer.mjs" {
  export * from "maxrects-packer";
}
