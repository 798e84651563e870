import type { DbtTest } from '../dbtTest.ts'
import { expectationTest } from '../expectationTest.ts'
import { paramsOf } from '../paramsOf.ts'
import { tableOf } from '../tableOf.ts'

/** Returns a test that compares with the table `compare_model`, which the expectation takes as parameter `name`. */
export const otherTable = (type: string, name: string): DbtTest =>
  expectationTest(type, {
    params: ({ compare_model: model, ...args }) => ({ ...paramsOf(args), [name]: tableOf(model) }),
    counts: 'other',
  })
