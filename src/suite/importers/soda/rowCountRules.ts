import type { Rule } from '../shared/importer.ts'
import { wholeRangeParams } from '../shared/numberRange.ts'
import type { ThresholdCheck } from './check.ts'

export const rowCountRules = ({ range, maker }: ThresholdCheck): readonly Rule[] => [
  maker.rule('expect_table_row_count_to_be_between', wholeRangeParams(range)),
]
