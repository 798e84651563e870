import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference as drift } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { maskExpectation } from '../../src/masking/maskExpectation.ts'
import { run } from '../../src/runner/run.ts'
import { resultOf, withData, type TestData } from '../dataEngine.ts'
import { csv } from '../expectations/judges.ts'

const up = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)
const numbers: TestData = { reference: csv(...up(0, 100)), sample: csv(...up(30, 90), '', '', '') }
const of = (counts: Readonly<Record<string, number>>): string =>
  csv(...Object.entries(counts).flatMap(([name, count]) => Array<string>(count).fill(name)))
const classes: TestData = {
  reference: of({ common: 50, usual: 30, gone: 12, rare: 8, '': 4 }),
  sample: of({ common: 48, usual: 31, fresh: 10, newer: 1, rare: 8 }),
}

describe('of numbers that drifted', () => {
  it('tells the widest gap, the quantiles side by side, the bins that carry it, and what is missing', async () => {
    const { observed } = await resultOf(drift({ column: 'a', test: 'welch_t' }), numbers)
    expect(observed).toMatchObject({
      largestGap: { value: 29, reference: 0.3, sample: 0 },
      quantiles: expect.arrayContaining([{ p: 0.5, reference: 49.5, sample: 74.5 }]) as unknown,
      missingRate: { reference: 0, sample: 3 / 93 },
    })
    const { bins } = observed as { bins: { from: number | null; to: number | null; share: number }[] }
    expect(bins[0]).toMatchObject({ share: expect.any(Number) as number })
    expect(bins.map(({ share }) => share)).toEqual(bins.map(({ share }) => share).toSorted((a, b) => b - a))
    const told = bins.reduce((sum, { share }) => sum + share, 0)
    expect(told).toBeGreaterThanOrEqual(0.8)
    expect(told - bins.at(-1)!.share).toBeLessThan(0.8)
    expect(bins.some(({ from, to }) => from === null || to === null)).toBe(true)
  })

  it('tells no value of a cell where none may be', async () => {
    const { observed } = await resultOf(drift({ column: 'a', test: 'ks' }), numbers, {
      maxExamples: 0,
    })
    expect(observed).toMatchObject({ largestGap: { reference: 0.3, sample: 0 } })
    expect(observed).not.toHaveProperty('location')
    expect(observed).not.toHaveProperty('quantiles')
    expect(observed).not.toHaveProperty('largestGap.value')
    const { bins } = observed as { bins: object[] }
    expect(new Set(bins.flatMap((bin) => Object.keys(bin)))).toEqual(
      new Set(['reference', 'sample', 'share']),
    )
  })

  it('looks only at the rows that were tested', async () => {
    const data = { reference: csv(...up(0, 200)), sample: csv(...up(0, 100), ...up(150, 100)) }
    const { observed } = await resultOf(drift({ column: 'a', test: 'ks', where: 'a >= 100' }), data)
    expect(observed).toMatchObject({ largestGap: { reference: 0.5, sample: 0 } })
  })
})

describe('of classes that drifted', () => {
  it('tells those that carry it, the new and the vanished with their counts, and what is missing', async () => {
    const { observed } = await resultOf(drift({ column: 'a' }), classes)
    expect(observed).toMatchObject({
      newClasses: {
        count: 2,
        rows: 11,
        classes: [
          { name: 'fresh', rows: 10 },
          { name: 'newer', rows: 1 },
        ],
      },
      vanishedClasses: { count: 1, rows: 12, classes: [{ name: 'gone', rows: 12 }] },
      missingRate: { reference: 4 / 104, sample: 0 },
    })
    const { classes: carriers } = observed as { classes: { name: string; share: number }[] }
    expect(carriers.map(({ name }) => name)).toEqual(['gone', 'fresh'])
  })

  it('tells no name where none may be', async () => {
    const engine = await withData(classes)
    const masked = maskExpectation(drift({ column: 'a' }), (name) => name === 'a')
    const { results } = await run([masked], engine, { alpha: 0.05, correction: 'none', maxExamples: 5 })
    expect(results[0]).toMatchObject({
      status: 'fail',
      observed: { newClasses: { count: 2, rows: 11 }, vanishedClasses: { count: 1, rows: 12 } },
    })
    expect(JSON.stringify(results)).not.toMatch(/fresh|newer|gone|usual/)
  })
})

it('costs nothing where nothing drifted', async () => {
  const engine = await withData({ reference: csv(...up(0, 50)), sample: csv(...up(1, 50)) })
  let scans = 0
  const counting = {
    ...engine,
    numbers: (...args: Parameters<typeof engine.numbers>) => {
      scans++
      return engine.numbers(...args)
    },
  }
  const options = { alpha: 0.05, correction: 'none', maxExamples: 5 } as const
  const { results } = await run([drift({ column: 'a', test: 'ks' })], counting, options)
  expect(results[0]!.status).toBe('pass')
  expect(scans).toBe(2)
})
