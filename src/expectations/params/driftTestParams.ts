import { z } from 'zod'
import { driftOptions, optionNames, type GivenOptions } from '../../core/driftOptions.ts'
import type { DriftTest } from '../../core/driftTest.ts'
import * as drift from '../../drift/index.ts'

/** The drift tests, by name. */
export const driftTests: ReadonlyMap<string, DriftTest> = new Map(
  Object.values(drift).map((test) => [test.name, test]),
)
export type TestName = (typeof drift)[keyof typeof drift]['name']
export const testNames = [...driftTests.keys()] as TestName[]

/** The parameters that choose a drift test and its options. */
export const driftTestParams = {
  test: z.enum(testNames).default('auto').describe('Drift test. `auto` chooses by the type of the column.'),
  ...driftOptions,
}

/** Rejects options that mean nothing to the test. */
export function checkTestOptions(
  { test, ...options }: GivenOptions & { readonly test: TestName },
  context: z.RefinementCtx,
): void {
  const own = driftTests.get(test)?.options ?? []
  for (const name of optionNames.filter((name) => options[name] !== undefined && !own.includes(name)))
    context.addIssue({ code: 'custom', path: [name], message: `test ${test} has no use for it` })
}
