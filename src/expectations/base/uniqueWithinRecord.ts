import { z } from 'zod'
import { columnPairs } from '../../columns/columnPairs.ts'
import { differ } from '../../columns/comparable.ts'
import { ignoreRowIf, rowsToCheck } from '../params/ignoreRowIf.ts'
import { columnList, mostly } from '../params/columnParams.ts'
import { rowMapExpectation } from './rowMapExpectation.ts'
import { not, or } from '../../sql/ast.ts'

/** The expectation that several columns have different values in every row, which has two names. */
export const uniqueWithinRecord = (type: string) =>
  rowMapExpectation({
    type,
    params: z.strictObject({ columnList: columnList(2), ignoreRowIf, mostly }),
    counted: 'rows',
    columns: ({ columnList }) => columnList,
    considered: ({ ignoreRowIf }, columns) => rowsToCheck(ignoreRowIf, columns),
    unexpected: (_, columns) => or(...columnPairs(columns).map((pair) => not(differ(pair)))),
    broken: ({ columnList }) => `have one value in two of ${columnList.join(', ')}`,
    kept: ({ columnList }) => `have different values in ${columnList.join(', ')}`,
  })
