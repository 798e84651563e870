/** Loads the code of DuckDB while something else is waited for. A failure shows when it is used. */
export const preloadEngine = (): void => {
  import('@duckdb/node-api').catch(() => undefined)
}
