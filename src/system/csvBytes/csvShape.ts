/** How a CSV file is written. */
export interface CsvShape {
  readonly delimiter: string
  /** Empty without one. */
  readonly quote: string
  readonly columns: number
}
