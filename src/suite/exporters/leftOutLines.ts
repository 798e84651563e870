import { commentLine } from './commentLine.ts'
import type { LeftOut } from './exporter.ts'

/** A line for each thing that is left out, safe in a comment. */
export const leftOutLines = (leftOut: readonly LeftOut[]): readonly string[] =>
  leftOut.map(({ rule, column, reason }) =>
    commentLine(`left out: ${rule}${column === undefined ? '' : ` of ${column}`}: ${reason}`),
  )
