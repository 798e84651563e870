import type { Claim } from './claim.ts'
import { claimsOf } from './claimsOf.ts'
import type { Engine } from './engine.ts'
import type { Expectation } from './expectation.ts'
import { inGroups } from './inGroups.ts'
import { messageOf } from './messageOf.ts'

/** All that a suite claims of the data of an engine. The values of a column make groups, so it may be read. */
export async function claims(
  expectations: readonly Expectation[],
  engine: Engine,
): Promise<readonly Claim[]> {
  const all: Claim[] = []
  for (const claim of expectations.flatMap((expectation) => claimsOf(expectation, engine.tables))) {
    const inParts = await inGroups(claim, engine).catch((cause: unknown): readonly Claim[] => [
      { ...claim, outcome: { status: 'error', message: `could not be grouped: ${messageOf(cause)}` } },
    ])
    all.push(...inParts)
  }
  return all
}
