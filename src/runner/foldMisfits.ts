import type { Claim } from '../core/claim.ts'
import type { TableInfo } from '../core/engine.ts'
import type { Tables } from '../core/expectation.ts'
import type { Outcome } from '../core/outcome.ts'
import { formatCount } from '../text/formatCount.ts'
import { severityRank } from './severityRank.ts'

const typeChecks: ReadonlySet<string> = new Set([
  'expect_column_values_to_be_of_type',
  'expect_column_values_to_be_in_type_list',
])

/**
 * Makes one failure of the bad values of a column of the sample, which is read as text because of them: the failure of its
 * type if the suite checks it, otherwise that of the table. Checks that fail only because of these values are skipped.
 */
export function foldMisfits(
  claims: readonly Claim[],
  outcomes: readonly Outcome[],
  tables: Tables,
): readonly Outcome[] {
  const sample = tables.get('sample')
  const misfits = misfitsOf(sample)
  if (misfits.size === 0) return outcomes
  const damage = claims.findIndex((claim, i) => isDamage(claim) && outcomes[i]!.status === 'fail')
  const roots = new Map([...misfits.keys()].map((column) => [column, rootOf(column)]))
  return outcomes.map((outcome, i) => {
    if (i === damage) return isReportedElsewhere() ? skip(sample!.findings.join('; ')) : outcome
    const column = columnsOf(claims[i]!).find((name) => misfits.has(name))
    return column !== undefined && follows(i, column) ? skip(textBecauseOf(column)) : outcome
  })

  /** The claim whose failure reports the bad values; -1 if there is none. */
  function rootOf(column: string): number {
    const own = claims.findIndex(
      ({ expectation: { type, params } }, i) =>
        typeChecks.has(type) && params['column'] === column && failsOf(column, outcomes[i]!),
    )
    const isMilder = own !== -1 && damage !== -1 && severityRank(claims[own]!) > severityRank(claims[damage]!)
    return own === -1 || isMilder ? damage : own
  }

  function follows(i: number, column: string): boolean {
    const root = roots.get(column)!
    if (root === -1 || root === i || severityRank(claims[root]!) > severityRank(claims[i]!)) return false
    return outcomes[i]!.status === 'error' || failsOf(column, outcomes[i]!)
  }

  function failsOf(column: string, { status, unexpected }: Outcome): boolean {
    return status === 'fail' && unexpected?.count === misfits.get(column)
  }

  /** Whether nothing but bad values damages the table, and all of these are reported by checks of their columns. */
  function isReportedElsewhere(): boolean {
    return sample?.findings.length === misfits.size && ![...roots.values()].includes(damage)
  }

  function textBecauseOf(column: string): string {
    return `column "${column}" is read as text because of ${formatCount(misfits.get(column)!, 'bad value')}`
  }
}

const skip = (cause: string): Outcome => ({ status: 'skip', message: `not checked: ${cause}` })

const misfitsOf = (table: TableInfo | undefined): ReadonlyMap<string, number> =>
  new Map(table?.columns.flatMap(({ name, misfits = 0 }) => (misfits > 0 ? [[name, misfits] as const] : [])))

const isDamage = ({ expectation: { type, params } }: Claim): boolean =>
  type === 'expect_table_to_be_well_formed' && params['table'] === 'sample'

/** The columns that a claim reads, those of its row condition included. */
const columnsOf = ({ expectation: { columns, common } }: Claim): readonly string[] => [
  ...columns,
  ...(common.where?.columns ?? []),
]
