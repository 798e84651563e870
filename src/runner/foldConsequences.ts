import { columnsAndFields } from '../core/columnsAndFields.ts'
import type { Claim } from '../core/claim.ts'
import type { Tables } from '../core/expectation.ts'
import { lostValues } from '../core/lostValues.ts'
import type { Outcome } from '../core/outcome.ts'
import { severityRank } from './severityRank.ts'

/**
 * Makes one failure of one cause: of a missing column, of values that the sample has lost. The most severe failure stays;
 * what follows from it is skipped, and says so.
 */
export function foldConsequences(
  claims: readonly Claim[],
  outcomes: readonly Outcome[],
  tables: Tables,
): readonly Outcome[] {
  const causes = claims.map((claim, i) => missingColumn(claim, outcomes[i]!, tables))
  const roots = new Map<string, number>()
  for (const [i, cause] of causes.entries()) {
    const root = cause === null ? undefined : roots.get(cause)
    if (cause !== null && (root === undefined || severityRank(claims[i]!) < severityRank(claims[root]!)))
      roots.set(cause, i)
  }
  return outcomes.map((outcome, i) => {
    const cause = causes[i] ?? null
    if (cause !== null) return roots.get(cause) === i ? outcome : notChecked(cause)
    return hasLostValues(outcome) && isExplained(i) ? notChecked(outcome.message) : outcome
  })

  function isExplained(of: number): boolean {
    const { type: ofType, params } = claims[of]!.expectation
    return claims.some((claim, i) => {
      const { type, params: own } = claim.expectation
      const isEmpty = type === 'expect_table_to_be_well_formed' && own['table'] === 'sample'
      return (
        i !== of &&
        outcomes[i]!.status === 'fail' &&
        severityRank(claim) <= severityRank(claims[of]!) &&
        (isEmpty
          ? tables.get('sample')?.rows === 0
          : explanations[ofType]?.includes(type) === true && own['column'] === params['column'])
      )
    })
  }
}

const ofColumn = ['expect_column_values_to_be_of_type', 'expect_column_missing_rate_to_match_reference']

/** Which failures of the same column say already that the sample has no values for a comparison. */
const explanations: Readonly<Record<string, readonly string[]>> = {
  expect_column_distribution_to_match_reference: ofColumn,
  expect_column_categories_to_match_reference: [...ofColumn, 'expect_column_distribution_to_match_reference'],
}

const lost: readonly string[] = (['values', 'numbers'] as const).map((of) => lostValues(of).message)
const hasLostValues = ({ status, message }: Outcome): boolean => status === 'fail' && lost.includes(message)

const notChecked = (cause: string): Outcome => ({ status: 'skip', message: `not checked: ${cause}` })

/** The column without which a claim fails, in a sentence; null if it fails of something else. */
function missingColumn(
  { expectation: { type, params }, missing }: Claim,
  { status }: Outcome,
  tables: Tables,
): string | null {
  if (status !== 'fail') return null
  if (missing) return `column "${missing.column}" is not in the ${missing.table}`
  const { column } = params
  if (type !== 'expect_column_to_exist' || typeof column !== 'string') return null
  const isThere = columnsAndFields(tables.get('sample')).some(({ name }) => name === column)
  return isThere ? null : `column "${column}" is not in the sample`
}
