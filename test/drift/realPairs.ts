import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { resolve } from '../../src/artifacts/resolve.ts'
import { duckdbEngine } from '../../src/engines/duckdb/duckdbEngine.ts'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import type { Result } from '../../src/core/report.ts'
import { run } from '../../src/runner/run.ts'
import { withData } from '../dataEngine.ts'
import type { Engine } from '../../src/core/engine.ts'
import { haveOracles, oracles } from '../oracles.ts'

interface Pair {
  readonly name: string
  readonly numeric: Readonly<
    Record<string, { readonly n: number; readonly m: number; readonly D: number; readonly p_auto: number }>
  >
  readonly categorical: Readonly<
    Record<
      string,
      {
        readonly categories: readonly string[]
        readonly table: readonly [readonly number[], readonly number[]]
        readonly chi2: number
        readonly p: number
        readonly dof: number
        readonly cramers_v: number
      }
    >
  >
}

/** Known answers for five pairs of real tables; none in a clone without the oracle folder. */
export const realPairs: readonly Pair[] = haveOracles
  ? (JSON.parse(readFileSync(new URL('drift_pairs_expected.json', oracles), 'utf8')) as { pairs: Pair[] })
      .pairs
  : []

const tabular = (file: string): string => fileURLToPath(new URL(`tabular/${file}`, oracles))

/** Two whole files, or the rows of one in which a column has this and that value, as CSV. */
const files: Readonly<Record<string, readonly [string, string]>> = {
  'taxi 2019-01 v 2019-02': ['yellow_tripdata_sample_2019-01.csv', 'yellow_tripdata_sample_2019-02.csv'],
  'taxi 2019-06 v 2019-07': ['yellow_tripdata_sample_2019-06.csv', 'yellow_tripdata_sample_2019-07.csv'],
  'gx distributional base v test': ['gx_distributional_base.csv', 'gx_distributional_test.csv'],
}
const parts: Readonly<Record<string, readonly [file: string, reference: string, sample: string]>> = {
  'penguins Adelie v Chinstrap': ['seaborn_penguins.csv', 'Adelie', 'Chinstrap'],
  'iris versicolor v virginica': ['seaborn_iris.csv', 'versicolor', 'virginica'],
}

/** Opens the files of a pair as they are; a pair out of one file is split by its species first. */
export async function openPair(name: string): Promise<Engine> {
  const whole = files[name]
  if (whole) {
    const [reference, sample] = whole.map(tabular) as [string, string]
    const engine = await duckdbEngine(
      new Map([
        ['reference', await resolve(reference)],
        ['sample', await resolve(sample)],
      ]),
    )
    onTestFinished(() => engine.close())
    return engine
  }
  const [file, reference, sample] = parts[name]!
  const [header, ...lines] = readFileSync(tabular(file), 'utf8').split('\n')
  const of = (species: string): string =>
    [header, ...lines.filter((line) => line.split(',').includes(species)), ''].join('\n')
  return withData({ reference: of(reference), sample: of(sample) })
}

/** The drift of these columns, each with its type in the reference. */
export async function driftOf(
  name: string,
  columns: readonly string[],
  test: 'auto' | 'ks' = 'auto',
): Promise<readonly (Result & { readonly type: string | undefined })[]> {
  const engine = await openPair(name)
  const expectations = columns.map((column) => expectColumnDistributionToMatchReference({ column, test }))
  const { results } = await run(expectations, engine, { alpha: 0.05, correction: 'none', maxExamples: 0 })
  const types = new Map(engine.tables.get('reference')!.columns.map(({ name, type }) => [name, type]))
  return results.map((result) => ({ ...result, type: types.get(result.column ?? '') }))
}
