import type { Rule } from '../shared/importer.ts'
import { wholeRangeParams } from '../shared/numberRange.ts'
import type { Asked } from './checkRules.ts'

export const rowCount = ({ range, maker }: Asked): readonly Rule[] => [
  maker.rule('expect_table_row_count_to_be_between', wholeRangeParams(range)),
]
