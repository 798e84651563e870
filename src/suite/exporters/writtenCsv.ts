import type { CsvOptions } from '../../core/csvOptions.ts'
import type { Suite } from '../../core/suite.ts'

/** Returns how a suite file says that CSV files are read, with the texts that mean "missing" to imported rules. */
export function writtenCsv({ csv, declared }: Suite): CsvOptions | undefined {
  const nullValues = [...new Set([...(declared?.nullValues ?? []), ...(csv?.nullValues ?? [])])]
  return nullValues.length === 0 ? csv : { ...csv, nullValues }
}
