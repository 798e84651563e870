import type { Result } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { formatValue } from '../format/formatValue.ts'
import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'

// Azure takes 512; the rest is for the number of a repeated name.
const longest = 500

/** `expect_column_values_to_be_between(tempo, min_value=50)`: cases differ also in viewers that hide the class. */
export function testcaseName(result: Result): string {
  const params = Object.entries(result.params)
    .filter(([key, value]) => key !== 'column' && value !== undefined)
    .map(([key, value]) => `${plainText(key)}=${formatValue(value)}`)
  return truncate(`${result.expectation}(${[columnLabel(result), ...params].join(', ')})`, longest)
}
