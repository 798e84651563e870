import type { LeftOut } from './exporter.ts'

/** A line for each thing that is left out, safe in a comment: without anything that a language takes for its end. */
export const leftOutLines = (leftOut: readonly LeftOut[]): readonly string[] =>
  leftOut.map(({ rule, column, reason }) =>
    `left out: ${rule}${column === undefined ? '' : ` of ${column}`}: ${reason}`.replace(
      /[\p{C}\p{Zl}\p{Zp}]+/gu,
      ' ',
    ),
  )
