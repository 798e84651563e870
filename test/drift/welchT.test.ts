import { expect, it } from 'vitest'
import { isPendingTest } from '../../src/core/isPendingTest.ts'
import type { PendingTest } from '../../src/core/outcome.ts'
import { allTests, ofNumbers } from './inMemory.ts'

const eighths = (count: number): number[] => Array.from({ length: count }, (_, i) => ((i * 5) % 8) / 8)

it.each(['welch_t', 'student_t'])(
  '%s tells the same effect however far from 0 the numbers are',
  async (name) => {
    const test = allTests.find((each) => each.name === name)!
    const at = async (offset: number): Promise<PendingTest> => {
      const far = (numbers: number[]): number[] => numbers.map((value) => value + offset)
      const judged = await ofNumbers(test, { reference: far(eighths(203)), sample: far(eighths(101)) })
      if (!isPendingTest(judged)) throw new Error(judged.message)
      return judged
    }
    const [near, far] = [await at(0), await at(1e15)]
    expect(near.test.effect.value).toBeGreaterThan(0)
    expect(far.test.effect.value).toBeCloseTo(near.test.effect.value, 12)
    expect(far.test.statistic).toBeCloseTo(near.test.statistic, 9)
    expect(far.rejected).toMatch(/^mean rose: /)
  },
)
