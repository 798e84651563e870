import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference as drift } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { run } from '../../src/runner/run.ts'
import { withData, type Data } from '../dataEngine.ts'

const options = { alpha: 0.05, correction: 'bonferroni', maxExamples: 5 } as const
const rows = (from: number, to: number, each: number, spell: (key: number) => string | number): string[] =>
  Array.from({ length: (to - from) * each }, (_, i) => `${spell(from + (i % (to - from)))}`)
const csv = (name: string, cells: readonly string[]): Data => [name, ...cells, ''].join('\n')

async function checked(name: string, spell: (key: number) => string | number, test?: 'ks') {
  const engine = await withData({
    reference: csv(name, rows(0, 60, 5, spell)),
    sample: csv(name, rows(100, 150, 5, spell)),
  })
  const { results } = await run([drift({ column: name, ...(test && { test }) })], engine, options)
  const { status, severity, message } = results[0]!
  return { status, severity, message }
}

describe('keys that repeat, as customers with some rows each', () => {
  it.each([
    ['customer_id', (key: number) => key],
    ['userId', (key: number) => (key < 100 ? key * 7 : 1000 - key)],
    ['customer', (key: number) => `c-${key}`],
  ])('of %s are other ones in the sample by nature, which is a warning', async (name, spell) => {
    expect(await checked(name, spell)).toEqual({
      status: 'unchecked',
      severity: 'warning',
      message: expect.stringMatching(
        /^not compared: the sample has other values of a repeated key\. /,
      ) as string,
    })
  })

  it('are drift where a test was named, and where the numbers are not named as keys', async () => {
    expect((await checked('customer_id', (key) => key, 'ks')).status).toBe('fail')
    expect((await checked('points', (key) => key)).status).toBe('fail')
  })
})
