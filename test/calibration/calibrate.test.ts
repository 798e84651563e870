import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { calibrate, type CalibrateOptions } from '../../src/calibration/calibrate.ts'
import {
  expectColumnDistributionToMatchReference,
  expectColumnValuesToNotBeNull,
} from '../../src/expectations/index.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import type { Suite } from '../../src/core/suite.ts'

/** Numbers, classes and some missing cells, none of which know of each other. */
async function file(rows = 400): Promise<string> {
  const random = seededRandom(1, 'calibrate')
  const lines = Array.from({ length: rows }, () =>
    [random(), random() < 0.1 ? '' : random() < 0.4 ? 'x' : 'y', random() < 0.5].join(','),
  )
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'reference.csv')
  await writeFile(path, `number,class,flag\n${lines.join('\n')}\n`)
  return path
}
const measured = async (options: Partial<CalibrateOptions> = {}) =>
  calibrate({ reference: await file(), splits: 5, ...options })
const suite = (...expectations: Suite['expectations']): Suite => ({ name: 's', file: null, expectations })

describe('without a suite', () => {
  it('measures every drift check that validate would make, and the family of them', async () => {
    const { checks, family, rows, reference } = await measured()
    expect(checks.map(({ column, tests, splits }) => [column, tests, splits])).toEqual([
      ['number', ['ks_2samp'], 5],
      ['class', ['chi2_contingency'], 5],
      ['class', ['fisher_exact'], 5],
      ['flag', ['fisher_exact'], 5],
    ])
    expect(family).toMatchObject({ splits: 5, promised: 0.05 })
    expect(reference).toMatchObject({ rows: 400, digest: expect.stringMatching(/^sha256:/) as string })
    expect(rows[0] + rows[1]).toBe(400)
  })

  it('keeps what was promised, on data without anything in it', async () => {
    const { checks, family } = await measured({ splits: 60, columns: ['number', 'flag'] })
    expect([...checks, family!].map(({ isAbove }) => isAbove)).toEqual([false, false, false])
  })

  it('says the same again by the same seed, and something else by another', async () => {
    const reference = await file()
    const first = await measured({ reference, splits: 8, alpha: 0.5 })
    expect(await measured({ reference, splits: 8, alpha: 0.5 })).toEqual(first)
    expect((await measured({ reference, splits: 8, alpha: 0.5, seed: 1 })).rows).not.toEqual(first.rows)
  })

  it('takes about as many rows as are asked for', async () => {
    const [fewest, most] = (await measured({ sampleSize: 100 })).rows
    expect(fewest).toBeGreaterThan(50)
    expect(most).toBeLessThan(150)
  })
})

describe('with a suite', () => {
  it('measures its tests, leaves out what is no comparison, and names what cannot be tested', async () => {
    const drift = (column: string, test: 'energy' | 'ks' | 'chi2') =>
      expectColumnDistributionToMatchReference({
        column,
        test,
        ...(test === 'energy' && { permutations: 99 }),
      })
    const { checks, errors } = await measured({
      suite: suite(
        drift('number', 'energy'),
        drift('class', 'ks'),
        expectColumnValuesToNotBeNull({ column: 'class' }),
      ),
    })
    expect(checks.map(({ column, tests }) => [column, tests])).toEqual([['number', ['energy_distance']]])
    expect(errors).toEqual([
      {
        id: 'expect_column_distribution_to_match_reference.class',
        splits: 5,
        message: expect.stringContaining('test ks can\'t be made for column "class"') as string,
      },
    ])
  })

  it('finds alarms where rows that a condition selects are not alike by chance alone', async () => {
    const { checks } = await measured({
      alpha: 0.999,
      suite: suite(expectColumnDistributionToMatchReference({ column: 'number', where: "class = 'x'" })),
    })
    expect(checks).toMatchObject([{ column: 'number', splits: 5 }])
    expect(checks[0]!.alarms).toBeGreaterThan(0)
  })

  it('without a comparison is refused', async () => {
    const none = suite(expectColumnValuesToNotBeNull({ column: 'class' }))
    await expect(measured({ suite: none })).rejects.toThrow(
      'no expectation of the suite s compares a sample with a reference',
    )
  })
})

describe('what cannot be asked', () => {
  it.each<[Partial<CalibrateOptions>, string]>([
    [{ alpha: 0 }, 'alpha: expected a number between 0 and 1, found 0'],
    [{ alpha: NaN }, 'alpha: expected a number between 0 and 1, found NaN'],
    [{ splits: 0 }, 'splits is a whole number, 1 or more, not 0'],
    [{ sampleSize: 1 }, 'the sample size is a whole number, 2 or more, not 1'],
    [{ sampleSize: 201 }, 'two parts of 201 rows are more than the 400 of the reference'],
    [{ seed: 0.5 }, 'the seed is a whole number, not 0.5'],
    [{ columns: ['nummer'] }, '"nummer" is not in the reference'],
  ])('%o', async (options, message) => {
    await expect(measured(options)).rejects.toThrow(message)
  })

  it('is to split next to nothing', async () => {
    await expect(measured({ reference: await file(3) })).rejects.toThrow('of 3 rows cannot be split in two')
  })
})

describe('rows that belong together', () => {
  /** Twenty-four days, whose middles differ far more than rows of a day do. */
  async function days(): Promise<string> {
    const random = seededRandom(4, 'days')
    const lines = Array.from({ length: 24 }, (_, day) => {
      const middle = random()
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)
      return Array.from({ length: 40 }, () => `${date},${(middle + random() / 5).toFixed(5)}`)
    })
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const path = join(folder, 'days.csv')
    await writeFile(path, `day,x\n${lines.flat().join('\n')}\n`)
    return path
  }

  it('are split whole, and keep α', async () => {
    const options = {
      ...{ reference: await days(), splits: 10, unit: ['day(day)'] },
      suite: suite(expectColumnDistributionToMatchReference({ column: 'x' })),
    }
    const { checks, family, rows } = await calibrate(options)
    expect(checks.map(({ tests }) => tests)).toEqual([['unit_max_t']])
    expect(family!.isAbove).toBe(false)
    // 0.999 of a binomial of 10 trials of 0.05.
    expect(family!.alarms).toBeLessThanOrEqual(4)
    expect(rows.map((count) => count % 40)).toEqual([0, 0])
  })
})
