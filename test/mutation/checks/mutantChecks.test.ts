import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/core/engine.ts'
import type { Result } from '../../../src/core/report.ts'
import { csvText } from '../../../src/mutation/csvText.ts'
import { mapColumn, type Grid } from '../../../src/mutation/grid.ts'
import { mutantChecks, type MutantChecks } from '../../../src/mutation/checks/mutantChecks.ts'
import type { MutantTable } from '../../../src/mutation/checks/mutantTable.ts'
import { mutations } from '../../../src/mutation/mutations/index.ts'
import { openFile, type MutantFiles } from '../../../src/mutation/openFile.ts'
import { touchedColumns } from '../../../src/mutation/touchedColumns.ts'
import { run } from '../../../src/runner/run.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { parseSuite } from '../../suite/parseSuite.ts'
import { sampleGrid } from '../sampleGrid.ts'

const grid = sampleGrid()
const { expectations } = parseSuite(
  `columns:
  price: { drift: ks }
  kind: { drift: chi2 }
  rate: { drift: auto }
expectations:
  - { type: expect_column_values_to_be_unique, column: id }
  - { type: expect_column_values_to_be_increasing, column: id }
  - { type: expect_column_values_to_be_between, column: price, min_value: 5, max_value: 100 }
  - { type: expect_column_mean_to_be_between, column: price, max_value: 60, where: "kind = 'new'" }
  - { type: expect_column_values_to_be_in_set, column: kind, value_set: [new, paid, sent] }
  - { type: expect_column_values_to_not_be_null, column: price, group_by: [kind] }
  - { type: expect_column_pair_values_a_to_be_greater_than_b, column_A: end, column_B: start }
  - { type: expect_compound_columns_to_be_unique, column_list: [id, kind, price] }
  - { type: expect_column_missing_rate_to_match_reference, column: rate }
  - { type: expect_table_columns_to_match_set, column_set: [id, code, kind, price, rate, start, end] }
  - { type: expect_table_row_count_to_equal, value: 200 }
`,
  'all.yaml',
)

let folder: string
let number = 0
const opened: string[] = []
const files: MutantFiles = {
  async write(text) {
    const path = join(folder, `${++number}.csv`)
    await writeFile(path, text)
    opened.push(text.slice(0, text.indexOf('\n')))
    return path
  },
  remove: (path) => rm(path),
}
const types = { code: 'string', kind: 'string' }
let original: Engine
let checks: MutantChecks
let reference: string

const whole = (text: string): Promise<Engine> => openFile(text, files, { reference, types })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mutants-'))
  reference = await files.write(csvText(grid))
  original = await whole(csvText(grid))
  checks = await mutantChecks(expectations, original)
})
afterAll(async () => {
  await original.close()
  await rm(folder, { recursive: true })
})

function tableOf(name: string): MutantTable {
  const { grid: mutant, damage } = mutations
    .find((mutation) => mutation.name === name)!
    .mutate(grid, seededRandom(1, name))!
  const text = (damage ?? String)(csvText(mutant))
  return {
    grid: mutant,
    touched: damage ? null : touchedColumns(grid, mutant),
    whole: () => whole(text),
    part(part: Grid) {
      const names = part.columns.map(({ name }) => name)
      return openFile(csvText(part), files, {
        types: Object.fromEntries(Object.entries(types).filter(([name]) => names.includes(name))),
      })
    },
  }
}

it('passes on the original', () =>
  expect(checks.original.results.filter(({ status }) => status !== 'pass')).toEqual([]))

const ofColumns = mutations
  .map(({ name }) => name)
  .filter((name) => tableOf(name).touched !== null && name !== 'stale copy')

describe.each(ofColumns)('%s', (name) => {
  it('gets the verdicts of a run on the whole mutant', async () => {
    const table = tableOf(name)
    const { results, origins } = await checks.on({
      ...table,
      whole: () => expect.unreachable('a part is enough'),
    })
    const engine = await table.whole()
    const alone = await run(expectations, engine, { alpha: 0.05, correction: 'bonferroni', maxExamples: 0 })
    await engine.close()
    const of = (at: number): readonly Result[] =>
      origins.includes(at)
        ? results.filter((_, i) => origins[i] === at)
        : checks.original.results.filter((_, i) => checks.original.origins[i] === at)
    expect(expectations.flatMap((_, at) => of(at))).toEqual(alone.results)
  })
})

it('opens only the columns that can change a verdict', async () => {
  const emptied = mapColumn(grid, 4, () => null)
  opened.length = 0
  await checks.on({ ...tableOf('stale copy'), grid: emptied, touched: ['rate'] })
  expect(opened).toEqual(['kind,rate'])
})

it('opens all columns if a check may read them all', async () => {
  const { expectations } = parseSuite(
    `expectations:
  - { type: unexpected_rows_expectation, unexpected_rows_query: SELECT * FROM sample WHERE rate IS NOT NULL }
`,
    'sql.yaml',
  )
  const ofSql = await mutantChecks(expectations, original)
  expect(ofSql.original.results[0]!.status).toBe('fail')
  const emptied = mapColumn(grid, 4, () => null)
  const whole = { ...tableOf('stale copy'), whole: () => openFile(csvText(emptied), files, { types }) }
  const { results } = await ofSql.on({ ...whole, grid: emptied, touched: ['rate'] })
  expect(results[0]!.status).toBe('pass')
})
