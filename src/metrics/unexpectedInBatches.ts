import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Row } from '../core/row.ts'
import { column, type Expr } from '../sql/ast.ts'
import type { UnexpectedCount } from './unexpectedCount.ts'

/** Whether each row of a batch is as expected; null for one that isn't to be looked at. */
export type AcceptsBatch = (rows: readonly Row[]) => Promise<readonly (boolean | null)[]>

interface Args {
  readonly columns: readonly Expr[]
  readonly names: readonly string[]
  /** Sources of the function: two functions are the same if these are. */
  readonly madeOf: object
  readonly accepts: AcceptsBatch
}

const kind: MeasureKind<Args, UnexpectedCount> = {
  name: 'unexpected_in_batches',
  shape: 'measure',
  tables: ['sample'],
  async measure({ names, columns, accepts }, engine) {
    let [total, unexpected] = [0, 0]
    const select = Object.fromEntries(names.map((name, i) => [name, columns[i]!]))
    for await (const rows of engine.stream('sample', { select }))
      for (const accepted of await accepts(rows)) {
        if (accepted !== null) total += 1
        if (accepted === false) unexpected += 1
      }
    return { total, unexpected }
  },
}

/** How many of the sample's rows a function of batches does not accept. */
export const unexpectedInBatches = (
  names: readonly string[],
  accepts: AcceptsBatch,
  madeOf: object,
): Metric<UnexpectedCount> => ({
  kind,
  table: 'sample',
  args: { names, columns: names.map(column), accepts, madeOf },
})
