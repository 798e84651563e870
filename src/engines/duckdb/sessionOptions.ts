/** Limits of an embedded DuckDB. */
export interface SessionOptions {
  /** DuckDB's `memory_limit`, e.g. `2GB`. What does not fit goes to a temporary folder. */
  readonly memoryLimit?: string
  readonly threads?: number
}
