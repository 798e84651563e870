import { formatBytes } from './formatBytes.ts'

/** Says how large temporary files were at most. */
export const describeSpill = (bytes: number): string =>
  `up to ${formatBytes(bytes)} in temporary files, because memory was short`
