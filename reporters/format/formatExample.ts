import type { Example } from '../../src/core/outcome.ts'
import { formatValue } from './formatValue.ts'
import { truncate } from '../../src/text/truncate.ts'

const longest = 200

/** `row 17: 261.3`; a long value is cut. */
export const formatExample = ({ row, value }: Example): string =>
  `row ${row}: ${truncate(formatValue(value), longest)}`
