import type { CsvBytes } from '../system/csvBytes/csvBytes.ts'
import type { CsvShape } from '../system/csvBytes/csvShape.ts'

/** An examination of the bytes of CSV files under way. It holds if they are written in this shape. */
export interface CsvExamination {
  readonly shape: CsvShape
  /** Null if they can't be read. */
  readonly bytes: Promise<CsvBytes | null>
}
