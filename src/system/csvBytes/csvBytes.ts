/** Findings in the bytes of CSV files that DuckDB's reader doesn't report. Numbers may be part of a text. */
export interface CsvBytes {
  /** Records without the header of each file; blank lines are records of a single column. */
  readonly rows: number
  /**
   * Something that only a reader that keeps every row reports: bytes that aren't UTF-8, a NUL, a byte order mark before a
   * line, a cell too many that is empty, a blank around quotes, a quote that never closes, a record longer than 16 MiB.
   */
  readonly isDamaged: boolean
  /**
   * DuckDB's reader takes more for a number than is one: `1_000`, `+-1`, `nan(1)`, and a vertical tab for a blank. And it
   * reads what is too near to zero for a float64 as 0: `1e-400`.
   */
  readonly looseNumbers: boolean
  /** A cell of digits after a zero, as `01234`: read as a number it would lose the zero. */
  readonly paddedNumbers: boolean
  /** A number with more significant digits than a float64 keeps. */
  readonly longDigits: boolean
}

/** Sums over the instances of the program, one for each file. */
export interface Counted {
  /** Headers included. */
  readonly records: number
  readonly found: number
}

/** A bit for each finding, as in `build/assembly/csvBytes.ts`. */
const bits = { isDamaged: 1, looseNumbers: 2, paddedNumbers: 4, longDigits: 8 } as const

export function csvBytesOf({ records, found }: Counted, files: number): CsvBytes {
  const has = (bit: number): boolean => (found & bit) !== 0
  return {
    rows: records - files,
    isDamaged: has(bits.isDamaged),
    looseNumbers: has(bits.looseNumbers),
    paddedNumbers: has(bits.paddedNumbers),
    longDigits: has(bits.longDigits),
  }
}
