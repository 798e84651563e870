/** Limits of an embedded DuckDB. */
export interface SessionOptions {
  /** DuckDB's `memory_limit`, e.g. `2GB`. Data that doesn't fit goes to a temporary folder. */
  readonly memoryLimit?: string
  /** How much memory that nothing uses any more the allocator may keep. Default: DuckDB's, up to 640 MB. */
  readonly freeMemory?: string
  readonly threads?: number
}
