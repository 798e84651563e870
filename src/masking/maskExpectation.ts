import type { Column } from '../sql/column.ts'
import { columnsRead } from '../runner/columnsRead.ts'
import type { Expectation, Tables } from '../core/expectation.ts'
import type { Explanation } from '../core/explanation.ts'
import type { IsMasked } from '../core/maskedColumns.ts'

/** The same claim, which shows no cell if it reads a hidden column. */
export function maskExpectation(expectation: Expectation, isMasked: IsMasked): Expectation {
  const isHidden = (tables: Tables): boolean =>
    [...expectation.columns, ...columnsRead(Object.values(expectation.metrics(tables)))].some(isMasked)
  return {
    ...expectation,
    judge: (values, tables, reveal = true) => expectation.judge(values, tables, reveal && !isHidden(tables)),
    ...(expectation.unexpectedRows && {
      unexpectedRows: (tables: Tables) =>
        isHidden(tables) ? null : (expectation.unexpectedRows?.(tables) ?? null),
    }),
    ...(expectation.explanation && {
      explanation: (tables: Tables) => masked(expectation.explanation?.(tables) ?? null, isHidden(tables)),
    }),
    ...(expectation.selects && {
      selects: (columns: readonly Column[]) =>
        expectation.selects?.(columns).map((each) => maskExpectation(each, isMasked)) ?? [],
    }),
  }
}

const masked = (explanation: Explanation | null, isHidden: boolean): Explanation | null =>
  explanation && {
    ...explanation,
    describe: (values, reveal) => explanation.describe(values, reveal && !isHidden),
  }
