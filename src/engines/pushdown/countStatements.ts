import type { Driver } from './driver.ts'

/** Counts the statements that a driver runs. */
export function countStatements(driver: Driver): Driver & { readonly statements: () => number } {
  let statements = 0
  return {
    dialect: driver.dialect,
    isOneState: driver.isOneState,
    describe: (table) => driver.describe(table),
    estimate: (table) => driver.estimate(table),
    rows(statement) {
      statements++
      return driver.rows(statement)
    },
    stream(statement) {
      statements++
      return driver.stream(statement)
    },
    received: () => driver.received(),
    close: () => driver.close(),
    statements: () => statements,
  }
}
