import type { Table } from 'apache-arrow'
import type { z } from 'zod'
import { arrowTable } from './arrowTable.ts'
import { columnOf } from '../../columns/columnOf.ts'
import { expectation, type Definition, type ExpectationFactory, type Tables } from '../../core/expectation.ts'
import { judgeRows, type RowMapParams, type RowWords } from './judgeRows.ts'
import type { Metric } from '../../core/metric.ts'
import type { UnexpectedCount } from '../../metrics/unexpectedCount.ts'
import { unexpectedInBatches, type AcceptsBatch } from '../../metrics/unexpectedInBatches.ts'
import { column, literal } from '../../sql/ast.ts'

export interface BatchMap<P extends RowMapParams, I extends object> extends Omit<RowWords<P>, 'counted'> {
  readonly type: string
  readonly params: z.ZodType<P, I>
  readonly shorthand?: NonNullable<Definition<P, I, never>['shorthand']>
  /** The columns that the batches have. */
  columns(params: P): readonly string[]
  /**
   * Whether each row of an Arrow table of these columns is as expected; null for a row that is not to be looked at.
   * Integers are Int64, floats Float64, booleans Bool; everything else, dates included, is text.
   */
  accepts(batch: Table, params: P): Iterable<boolean | null>
}

/**
 * An expectation of every row that a function of Arrow batches decides, for what is easier said in code than in
 * expressions. It sees each row once, a batch at a time.
 */
export function batchMapExpectation<P extends RowMapParams, I extends object>(
  map: BatchMap<P, I>,
): ExpectationFactory<P, I> {
  const { type, params, shorthand } = map
  const words = { ...map, counted: 'rows' as const }
  return expectation<P, I, { counted: Metric<UnexpectedCount> }>({
    type,
    params,
    tables: ['sample'],
    ...(shorthand && { shorthand }),
    columns: (given) => map.columns(given),
    metrics: (given, tables) => ({
      counted: unexpectedInBatches(map.columns(given), accepts(given, tables), { type, params: given }),
    }),
    judge: (given, { counted }) => judgeRows(given, counted, words),
    unexpectedRows: (given, tables) => {
      const names = map.columns(given)
      const accepted = accepts(given, tables)
      return {
        table: 'sample',
        unexpected: literal(true),
        values: names.map(column),
        keep: async (rows) =>
          (
            await accepted(rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]!]))))
          ).map((right) => right === false),
      }
    },
  })

  function accepts(given: P, tables: Tables): AcceptsBatch {
    const columns = map.columns(given).map((name) => columnOf(tables, 'sample', name))
    return async (rows) => {
      const answers = [...map.accepts(await arrowTable(rows, columns), given)]
      if (answers.length !== rows.length || !answers.every(isAnswer))
        throw new Error(
          `${type}: accepts is to say true, false or null of each of the ${rows.length} rows of a batch; it said ${answers.length} things`,
        )
      return answers
    }
  }
}

const isAnswer = (answer: unknown): boolean => answer === null || typeof answer === 'boolean'
