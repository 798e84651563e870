import { describe, expect, it } from 'vitest'
import type { MutationScore } from '../../src/core/mutationScore.ts'
import { csvText } from '../../src/mutation/csvText.ts'
import type { Grid } from '../../src/mutation/grid.ts'
import { sampleGrid } from '../mutation/sampleGrid.ts'
import { folder } from './runCli.ts'

const data = csvText(sampleGrid())
function onlyColumns(...names: readonly string[]): Grid {
  const { columns, rows } = sampleGrid()
  const places = names.map((name) => columns.findIndex((column) => column.name === name))
  return {
    columns: places.map((at) => columns[at]!),
    rows: rows.map((row) => places.map((at) => row[at]!)),
  }
}

const weak = `suite: weak
expectations:
  - { type: expect_column_values_to_be_unique, column: id }
  - { type: expect_column_values_to_be_between, column: price, min_value: 0, max_value: 10 }
`

describe('validate suite mutate', () => {
  it('scores a suggested suite at 80% or more', async () => {
    const at = folder({ 'data.csv': data })
    await at.run('suggest', 'data.csv', '-o', 's.yaml', '--splits', '0')
    const ran = await at.run('suite', 'mutate', 's.yaml', '-r', 'data.csv', '--min-score', '0.8', '-q')
    expect(ran.stderr).toBe('')
    expect(ran.stdout).toMatch(
      /^PASS {2}mutation score \d+(\.\d)?%: \d+ of \d\d mutants caught, 80% required\n$/,
    )
    expect(ran.code).toBe(0)
  })

  it('names for each survivor of a weak suite a rule that would catch it', async () => {
    const at = folder({ 'data.csv': data, 'weak.yaml': weak })
    const ran = await at.run(
      'suite',
      'mutate',
      'weak.yaml',
      '-r',
      'data.csv',
      '--min-score',
      '0.8',
      '--json',
      '-',
    )
    const { mutants, broken, score } = JSON.parse(ran.stdout) as MutationScore
    expect(ran.code).toBe(1)
    expect(broken).toEqual(['expect_column_values_to_be_between.price'])
    const named = (name: string) => mutants.find((mutant) => mutant.name === name)
    expect(named('repeated key')).toMatchObject({
      isCaught: true,
      by: ['expect_column_values_to_be_unique.id'],
      remedy: null,
    })
    expect(named('renamed class')).toMatchObject({
      isCaught: false,
      remedy: 'expect_column_values_to_be_in_set (kind)',
    })
    expect(named('truncated table')!.remedy).toMatch(/^expect_/)
    expect(named('stale copy')!.remedy).toBe('expect_table_digest_to_not_equal_other_table')
    expect(score).toBe(mutants.filter(({ isCaught }) => isCaught).length / mutants.length)
  })

  it('catches a dropped column by the suite, not by how the mutant is read', async () => {
    const counts = 'suite: c\nexpectations:\n  - { type: expect_table_row_count_to_equal, value: 200 }\n'
    const at = folder({ 'data.csv': csvText(onlyColumns('code', 'kind')), 'counts.yaml': counts })
    const ran = await at.run('suite', 'mutate', 'counts.yaml', '-r', 'data.csv', '--json', '-')
    const { mutants } = JSON.parse(ran.stdout) as MutationScore
    expect(mutants.find(({ name }) => name === 'dropped column')).toMatchObject({
      isCaught: false,
      remedy: 'expect_table_columns_to_match_set',
    })
  })

  it('compares with the reference where the suite does', async () => {
    const drift = 'suite: d\ncolumns:\n  price: { drift: ks }\n'
    const at = folder({ 'data.csv': csvText(onlyColumns('price')), 'drift.yaml': drift })
    const ran = await at.run('suite', 'mutate', 'drift.yaml', '-r', 'data.csv', '--json', '-')
    const { mutants, broken } = JSON.parse(ran.stdout) as MutationScore
    expect(broken).toEqual([])
    expect(mutants.find(({ name }) => name === 'other unit')).toMatchObject({ isCaught: true })
  })

  it('counts a stale copy as caught by a check of the digest alone', async () => {
    const digest =
      'expectations:\n  - { type: expect_table_digest_to_not_equal_other_table, other_table_name: reference }\n'
    const at = folder({ 'data.csv': csvText(onlyColumns('rate')), 'digest.yaml': digest })
    const ran = await at.run('suite', 'mutate', 'digest.yaml', '-r', 'data.csv', '--json', '-')
    const { mutants } = JSON.parse(ran.stdout) as MutationScore
    expect(mutants.find(({ name }) => name === 'stale copy')).toEqual({
      name: 'stale copy',
      message: 'the old data once more',
      isCaught: true,
      by: ['expect_table_digest_to_not_equal_other_table'],
      remedy: null,
    })
    expect(mutants.find(({ name }) => name === 'shuffled column')).toMatchObject({ isCaught: false })
  })

  it.each([
    [['weak.yaml'], 2, "required option '-r, --reference <data>' not specified"],
    [['weak.yaml', '-r', 'gone.csv'], 3, 'gone.csv'],
    [['gone.yaml', '-r', 'data.csv'], 2, 'gone.yaml'],
    [['weak.yaml', '-r', 'data.csv', '--timeout', '0s'], 3, 'the run took longer than --timeout 0 s'],
  ])('%j: exit %d', async (args, code, message) => {
    const ran = await folder({ 'data.csv': data, 'weak.yaml': weak }).run('suite', 'mutate', ...args)
    expect(ran.stderr).toContain(message)
    expect(ran.code).toBe(code)
  })

  it('needs rows', async () => {
    const at = folder({ 'header.csv': 'id,price\n', 'weak.yaml': weak })
    expect(await at.run('suite', 'mutate', 'weak.yaml', '-r', 'header.csv')).toMatchObject({
      code: 2,
      stderr: 'validate: header.csv: no rows. Pass data with at least one row.\n',
    })
  })
})
