import type { OwnFrame } from './ownFrames.ts'

/** Returns a frame as V8 writes it, without `at`. */
export const formatFrame = ({ name, file, line, column }: OwnFrame): string =>
  name === null ? `${file}:${line}:${column}` : `${name} (${file}:${line}:${column})`
