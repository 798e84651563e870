import type { Claim } from './claim.ts'
import { didYouMean } from './didYouMean.ts'
import type { Expectation, Tables } from './expectation.ts'
import { isComparison } from './metric.ts'
import type { Outcome } from './outcome.ts'

/** What an expectation claims of these tables: of each column it selects, of the rows it is about. */
export function claimsOf(expectation: Expectation, tables: Tables): readonly Claim[] {
  const { common } = expectation
  if (!common.enabled || common.skip !== undefined)
    return [{ expectation, outcome: skip(common.skip ?? 'not enabled') }]
  const columns = tables.get(expectation.tables[0] ?? 'sample')?.columns ?? []
  const selected = expectation.selects?.(columns) ?? []
  if (selected.length > 0) return selected.flatMap((each) => claimsOf(each, tables))
  const outcome = missingPart(expectation, tables)
  if (outcome) return [{ expectation, outcome }]
  return [{ expectation }]
}

/** The outcome where a table is missing that an expectation cannot do without, or a column. */
function missingPart(expectation: Expectation, tables: Tables): Outcome | null {
  const own = [...expectation.columns, ...(expectation.common.groupBy ?? [])]
  const needed = [
    ...expectation.tables.map((table) => ({ table, columns: own })),
    ...(expectation.others ?? []),
  ]
  for (const { table, columns } of needed) {
    const info = tables.get(table)
    if (!info)
      return error(`looks into the table ${table}, and there is none; name it with ${optionFor(table)}`)
    const names = info.columns.map(({ name }) => name)
    const missing = columns.find((column) => !names.includes(column))
    if (missing !== undefined)
      return fail(`column "${missing}" is not in the ${table}${didYouMean(missing, names)}`)
  }
  return null
}

const optionFor = (table: string): string => (isComparison(table) ? `--${table}` : `--table ${table}=…`)

const skip = (message: string): Outcome => ({ status: 'skip', message })
const fail = (message: string): Outcome => ({ status: 'fail', message })
const error = (message: string): Outcome => ({ status: 'error', message })
