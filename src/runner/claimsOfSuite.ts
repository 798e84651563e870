import type { Claim } from '../core/claim.ts'
import { claimsOfExpectation } from './claimsOfExpectation.ts'
import type { Engine } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import { claimsByGroup } from './claimsByGroup.ts'
import { valueKey } from '../core/metricKey.ts'
import { errorOutcome } from './errorOutcome.ts'
import { LockError } from '../core/lockError.ts'
import type { Outcome } from '../core/outcome.ts'
import { messageOf } from '../errors/messageOf.ts'

/** All that a suite claims of the data of an engine. The values of a column make groups, so it may be read. */
export async function claimsOfSuite(
  expectations: readonly Expectation[],
  engine: Engine,
): Promise<readonly Claim[]> {
  const all: Claim[] = []
  const whole = withoutRepeats(
    expectations.flatMap((expectation, origin) =>
      claimsOfExpectation(expectation, engine.tables).map((claim): Claim => ({ ...claim, origin })),
    ),
    expectations,
  )
  for (const claim of whole) {
    const inParts = await claimsByGroup(claim, engine).catch((cause: unknown): readonly Claim[] => [
      { ...claim, outcome: notGrouped(claim, cause) },
    ])
    all.push(...inParts)
  }
  return all
}

const notGrouped = ({ expectation }: Claim, cause: unknown): Outcome =>
  cause instanceof LockError
    ? errorOutcome(cause, expectation)
    : { status: 'error', message: `could not be grouped: ${messageOf(cause)}` }

/** An expectation that stands for others adds none that the suite already has, or that another one added. */
function withoutRepeats(claims: readonly Claim[], expectations: readonly Expectation[]): readonly Claim[] {
  const isExpanded = ({ expectation, origin }: Claim): boolean => expectation !== expectations[origin]
  const seen = new Set(
    claims.filter((claim) => !isExpanded(claim)).map(({ expectation }) => identity(expectation)),
  )
  return claims.filter((claim) => {
    if (!isExpanded(claim)) return true
    const key = identity(claim.expectation)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const identity = ({ type, params, common: { where, groupBy, severity } }: Expectation): string =>
  valueKey([type, params, where?.text, groupBy, severity])
