import { z } from 'zod'
import { driftOptions, optionNames, type GivenOptions } from '../../core/driftOptions.ts'
import type { DriftTest } from '../../core/driftTest.ts'
import { isDriftTest } from '../../core/isDriftTest.ts'
import * as drift from '../../drift/index.ts'

/** The drift tests, by name. */
export const driftTests: ReadonlyMap<string, DriftTest> = new Map(
  Object.values(drift).map((test) => [test.name, test]),
)
export type TestName = (typeof drift)[keyof typeof drift]['name']
export const testNames = [...driftTests.keys()] as TestName[]

/** A drift test: the name of a built-in one, or a custom one. */
export type TestChoice = TestName | DriftTest

const testChoice = z.custom<TestChoice>().superRefine((test, context) => {
  if (!isDriftTest(test)) {
    if (!driftTests.has(test))
      context.addIssue({ code: 'invalid_value', values: testNames, input: test, continue: false })
  } else if (driftTests.has(test.name) && driftTests.get(test.name) !== test)
    context.addIssue({
      code: 'custom',
      message: `"${test.name}" is a built-in test. Give yours another name`,
      continue: false,
    })
})

/** The test that is meant. */
export const driftTestOf = (test: TestChoice): DriftTest =>
  typeof test === 'string' ? driftTests.get(test)! : test

/** The parameters that choose a drift test and its options. */
export const driftTestParams = {
  test: testChoice.default('auto').meta({
    description: 'Drift test. `auto` chooses by the type of the column.',
    type: 'string',
    enum: testNames,
  }),
  ...driftOptions,
}

/** Rejects options that mean nothing to the test. */
export function checkTestOptions(
  { test, ...options }: GivenOptions & { readonly test: TestChoice },
  context: z.RefinementCtx,
): void {
  const { name: given, options: own } = driftTestOf(test)
  for (const name of optionNames.filter((name) => options[name] !== undefined && !own.includes(name)))
    context.addIssue({ code: 'custom', path: [name], message: `test ${given} has no use for it` })
}
