/** Calls a function from a line of a suite file, so that the line is on its stack. */
export type Place = <T>(call: () => T) => T

/** A suite file, as its tests name it. */
export interface SuiteFile {
  readonly path: string
  /** The place of a line, counted from 1. */
  at(line: number | undefined): Place
}
