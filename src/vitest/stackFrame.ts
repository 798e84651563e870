import { resolve } from 'node:path'

/** A frame of custom code as a line of a stack. Vitest finds the code of a frame by its absolute path. */
export const stackFrame = (frame: string): string =>
  `    at ${frame.replace(/^(.* \()?(.+)$/, (_, head: string | undefined, place: string) => `${head ?? ''}${resolve(place)}`)}`
