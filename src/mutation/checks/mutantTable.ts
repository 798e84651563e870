import type { Engine } from '../../core/engine.ts'
import type { Grid } from '../grid.ts'

/** A mutant that can be opened. */
export interface MutantTable {
  readonly grid: Grid
  /** Columns whose values changed; null if rows or columns are others. */
  readonly touched: readonly string[] | null
  /** Opens all of it. */
  readonly whole: () => Promise<Engine>
  /** Opens some of its columns. */
  readonly part: (grid: Grid) => Promise<Engine>
}
