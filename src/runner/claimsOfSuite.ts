import type { Claim } from '../core/claim.ts'
import { claimsOfExpectation } from './claimsOfExpectation.ts'
import type { Engine } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import { claimsByGroup } from './claimsByGroup.ts'
import { messageOf } from '../errors/messageOf.ts'

/** All that a suite claims of the data of an engine. The values of a column make groups, so it may be read. */
export async function claimsOfSuite(
  expectations: readonly Expectation[],
  engine: Engine,
): Promise<readonly Claim[]> {
  const all: Claim[] = []
  const whole = expectations.flatMap((expectation, origin) =>
    claimsOfExpectation(expectation, engine.tables).map((claim): Claim => ({ ...claim, origin })),
  )
  for (const claim of whole) {
    const inParts = await claimsByGroup(claim, engine).catch((cause: unknown): readonly Claim[] => [
      { ...claim, outcome: { status: 'error', message: `could not be grouped: ${messageOf(cause)}` } },
    ])
    all.push(...inParts)
  }
  return all
}
