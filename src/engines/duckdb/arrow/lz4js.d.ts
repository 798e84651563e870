declare module 'lz4js' {
  interface Lz4 {
    /** Makes a frame. */
    compress: (data: Uint8Array) => Uint8Array
    /** Writes a decoded block into `into` at `at`, and returns where that ends. */
    decompressBlock: (from: Uint8Array, into: Uint8Array, start: number, length: number, at: number) => number
  }
  const lz4: Lz4
  export default lz4
}
