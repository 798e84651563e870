import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Report } from '../src/core/report.ts'
import { plainEnvironment } from './cli/runCli.ts'
import { runInProcess } from './cli/runInProcess.ts'
import { haveOracles, oracles } from './oracles.ts'
import { root } from './sourceFiles.ts'

interface Pair {
  readonly name: string
  readonly numeric: Readonly<Record<string, { readonly D: number; readonly p_auto: number }>>
}

const tabular = (file: string): string => fileURLToPath(new URL(`tabular/${file}`, oracles))
const taxi = (month: string): string => tabular(`yellow_tripdata_sample_${month}.csv`)

async function validate(...args: string[]): Promise<{ code: number | null; report: Report }> {
  const { code, stdout } = await runInProcess(root, [...args, '--json'], plainEnvironment())
  return { code, report: JSON.parse(stdout) as Report }
}

/** Compares a sample with a reference. */
const compare = (reference: string, sample: string, ...options: string[]): ReturnType<typeof validate> =>
  validate('--reference', reference, '--sample', sample, ...options)

const failed = (report: Report): readonly string[] =>
  report.results
    .filter(({ status, severity }) => status === 'fail' && severity === 'error')
    .map(({ expectation, column }) => `${column ?? ''} ${expectation}`)

const measures = [
  'passenger_count',
  'trip_distance',
  'fare_amount',
  'extra',
  'mta_tax',
  'tip_amount',
  'tolls_amount',
  'improvement_surcharge',
  'total_amount',
]
const distribution = 'expect_column_distribution_to_match_reference'
const missingRate = 'expect_column_missing_rate_to_match_reference'

describe.skipIf(!haveOracles)(
  'the main job on real data (NOT RUN without ../shared/oracles: 5 cases)',
  () => {
    const pairs = haveOracles
      ? (JSON.parse(readFileSync(new URL('drift_pairs_expected.json', oracles), 'utf8')) as { pairs: Pair[] })
          .pairs
      : []

    function expectOracle(report: Report, name: string): void {
      const { numeric } = pairs.find((pair) => pair.name === name)!
      for (const [column, { D, p_auto }] of Object.entries(numeric)) {
        const result = report.results.find(
          (each) => each.column === column && each.expectation === distribution,
        )
        // Integers with few different values are compared as classes; KS is SciPy's where it is the test.
        if (result!.test!.name !== 'ks_2samp') {
          expect(['passenger_count', 'extra', 'mta_tax'], column).toContain(column)
          continue
        }
        expect(Math.abs(result!.test!.statistic - D), `${column} D`).toBeLessThan(1e-15)
        const p = result!.test!.pValue
        if (p_auto >= 1e-300) expect(Math.abs(p / p_auto - 1), `${column} p`).toBeLessThan(1e-9)
        else expect(p, `${column} p`).toBeLessThan(1e-300)
      }
    }

    it('passes two samples of one law', async () => {
      const { code, report } = await compare(
        tabular('gx_distributional_base.csv'),
        tabular('gx_distributional_test.csv'),
        '--alpha',
        '0.05',
      )
      expect(code).toBe(0)
      expect(report.inputs.sample.rows).toBe(1000)
      expectOracle(report, 'gx distributional base v test')
    })

    it('names the five of nine measures that drifted from January to February', async () => {
      const { code, report } = await compare(taxi('2019-01'), taxi('2019-02'), '--alpha', '0.05')
      expect(code).toBe(1)
      expectOracle(report, 'taxi 2019-01 v 2019-02')
      const drifted = measures.filter((column) => failed(report).includes(`${column} ${distribution}`))
      expect(drifted).toEqual(['passenger_count', 'fare_amount', 'extra', 'tip_amount', 'total_amount'])
    })

    it('finds that five columns lost 59 rows from June to July though no measure drifted', async () => {
      const { code, report } = await compare(taxi('2019-06'), taxi('2019-07'), '--alpha', '0.05')
      expect(code).toBe(1)
      expectOracle(report, 'taxi 2019-06 v 2019-07')
      expect(measures.filter((column) => failed(report).includes(`${column} ${distribution}`))).toEqual([])
      const lost = ['vendor_id', 'passenger_count', 'rate_code_id', 'store_and_fwd_flag', 'payment_type']
      expect(failed(report).filter((each) => each.endsWith(missingRate))).toEqual(
        lost.map((column) => `${column} ${missingRate}`),
      )
      for (const column of lost) {
        const result = report.results.find(
          (each) => each.column === column && each.expectation === missingRate,
        )
        expect(result!.message).toContain('from 0% to 0.59% (59 of 10,000 rows)')
      }
      expect(report.family).toMatchObject({
        alpha: 0.05,
        correction: 'bonferroni',
        size: 21,
        adjustedAlpha: 0.05 / 21,
      })
    })

    it('passes the eight measures of June and July alone', async () => {
      const columns = measures.filter((column) => column !== 'passenger_count').join()
      const { code, report } = await compare(
        taxi('2019-06'),
        taxi('2019-07'),
        '--alpha',
        '0.05',
        '--columns',
        columns,
      )
      expect(code).toBe(0)
      expect(report.family!.size).toBe(8)
    })

    it('takes the spellings of the course', async () => {
      const { code, report } = await validate(
        ...[
          '--reference_artifact',
          taxi('2019-01'),
          '--sample_artifact',
          taxi('2019-02'),
          '--ks_alpha',
          '0.01',
        ],
      )
      expect(code).toBe(1)
      expect(report.family!.alpha).toBe(0.01)
    })
  },
)

describe('the main job on the fixtures', () => {
  const songs = (file: string): string => join(root, 'fixtures/songs', file)

  it('passes a suite of deterministic checks without a reference', async () => {
    const { code, report } = await validate('--suite', songs('suite.yaml'), '--sample', songs('sample.csv'))
    expect(code).toBe(0)
    expect(report.family).toBeNull()
    expect(report.summary).toMatchObject({ fail: 0, error: 0, skip: 0 })
  })

  it('fails the drifted songs, and names what drifted', async () => {
    const { code, report } = await compare(songs('reference.csv'), songs('drifted.csv'))
    expect(code).toBe(1)
    expect(failed(report)).toEqual([
      `energy ${distribution}`,
      `loudness ${missingRate}`,
      `tempo ${distribution}`,
      `genre ${distribution}`,
      'genre expect_column_categories_to_match_reference',
    ])
  })

  it('prints the verdict last', () => {
    const text = execFileSync(
      process.execPath,
      [join(root, 'bin/validate.js'), '--suite', songs('suite.yaml'), '--sample', songs('sample.csv')],
      { encoding: 'utf8' },
    )
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^ {2}PASS {2}44 checks passed in /)
  })
})
