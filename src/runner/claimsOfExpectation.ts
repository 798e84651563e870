import type { Claim } from '../core/claim.ts'
import type { Column } from '../sql/column.ts'
import { commonColumn } from '../columns/commonColumn.ts'
import { didYouMean } from '../text/didYouMean.ts'
import { columnsAndFields } from '../core/columnsAndFields.ts'
import type { Expectation, Tables } from '../core/expectation.ts'
import { messageOf } from '../errors/messageOf.ts'
import { isComparison, type Table } from '../core/table.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Condition } from '../conditions/condition.ts'
import type { Expr } from '../sql/ast.ts'

/** Lists the claims of an expectation about these tables: of each column it selects, of the rows it is about. */
export function claimsOfExpectation(
  expectation: Expectation,
  tables: Tables,
): readonly Omit<Claim, 'origin'>[] {
  const { common, line } = expectation
  if (!common.enabled || common.skip !== undefined)
    return [{ expectation, outcome: skip(common.skip ?? 'not enabled') }]
  const info = tables.get(expectation.tables[0] ?? 'sample')
  // A field is only meant where it is named.
  const columns = expectation.columns.length > 0 ? columnsAndFields(info) : (info?.columns ?? [])
  const selected = expectation.selects?.(columns) ?? []
  if (selected.length > 0)
    return selected.flatMap((each) =>
      claimsOfExpectation({ ...each, ...(line !== undefined && { line }) }, tables),
    )
  const lacking = missingPart(expectation, tables)
  if (lacking) return [{ expectation, ...lacking }]
  if (!common.where) return [{ expectation }]
  try {
    return [{ expectation, where: conditionOf(expectation, common.where, tables) }]
  } catch (cause) {
    return [{ expectation, outcome: error(`where: ${firstLine(messageOf(cause))}`) }]
  }
}

/** The row condition for an engine. It must mean the same for every table that is compared. */
function conditionOf({ tables: compared }: Expectation, where: Condition, tables: Tables): Expr {
  const [first = 'sample', ...others] = compared
  const columns = columnsAndFields(tables.get(first))
  return where.check(
    columns.map((column) =>
      where.columns.includes(column.name)
        ? others.reduce((before, table) => common(before, first, table, tables), column)
        : column,
    ),
  )
}

function common(column: Column, first: Table, table: Table, tables: Tables): Column {
  const other = columnsAndFields(tables.get(table)).find(({ name }) => name === column.name)
  if (!other) throw new Error(`column "${column.name}" is not in the ${table}`)
  const both = commonColumn(column, other)
  if (!both)
    throw new Error(
      `column "${column.name}" is ${column.type} in the ${first} and ${other.type} in the ${table}`,
    )
  return both
}

/** The outcome where a table is missing that an expectation cannot do without, or a column. */
function missingPart(expectation: Expectation, tables: Tables): Pick<Claim, 'outcome' | 'missing'> | null {
  const own = [...expectation.columns, ...(expectation.common.groupBy ?? [])]
  const needed = [
    ...expectation.tables.map((table) => ({ table, columns: own })),
    ...(expectation.others ?? []),
  ]
  for (const { table, columns } of needed) {
    const info = tables.get(table)
    if (!info)
      return {
        outcome: error(`looks into the table ${table}, and there is none; name it with ${optionFor(table)}`),
      }
    const names = columnsAndFields(info).map(({ name }) => name)
    const missing = columns.find((column) => !names.includes(column))
    if (missing !== undefined)
      return {
        outcome: fail(`column "${missing}" is not in the ${table}${didYouMean(missing, names)}`),
        missing: { table, column: missing },
      }
  }
  return null
}

const optionFor = (table: string): string => (isComparison(table) ? `--${table}` : `--table ${table}=…`)

const skip = (message: string): Outcome => ({ status: 'skip', message })
const fail = (message: string): Outcome => ({ status: 'fail', message })
const error = (message: string): Outcome => ({ status: 'error', message })

/** The text after it shows the place in the condition, which a result shows in full next to its message. */
const firstLine = (text: string): string => text.split('\n', 1)[0]!
