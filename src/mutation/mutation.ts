import type { Random } from '../stats/resampling/seededRandom.ts'
import type { Grid } from './grid.ts'

/** A corrupted table. */
export interface Mutant {
  /** The corruption as a sentence. */
  readonly message: string
  readonly grid: Grid
  /** Damages the text of the CSV file as well. */
  readonly damage?: (text: string) => string
}

/** One way in which data goes wrong. Null where the table has no column for it. */
export interface Mutation {
  readonly name: string
  /** The expectation that catches it, where no rule that was fitted to the reference does. */
  readonly remedy?: string
  /** The data stays as it is. */
  readonly isUnchanged?: true
  readonly mutate: (grid: Grid, random: Random) => Mutant | null
}

/** The share of rows that a partial corruption changes. */
export const someRows = 0.05
