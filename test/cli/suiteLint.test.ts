import { describe, expect, it } from 'vitest'
import type { LintFinding } from '../../src/lint/finding.ts'
import { csv, folder, rows } from './runCli.ts'

const data = csv(
  'id,kind,price,note',
  rows(30, (i) => `${i},${['new', 'paid'][i % 2]!},${i + 5},`),
)
const bad = `suite: bad
expectations:
  - { type: expect_column_values_to_be_unique, column: id }
  - { type: expect_column_values_to_be_in_set, column: kind, value_set: [new], mostly: 0 }
  - { type: expect_column_values_to_be_between, column: price, min_value: 50 }
  - { type: expect_column_values_to_be_between, column: price, max_value: 10 }
  - { type: expect_column_values_to_be_unique, column: id }
  - { type: expect_column_values_to_not_be_null, column: price, where: "kind = 'sent'" }
  - { type: expect_table_row_count_to_be_between, min_value: 0 }
  - { type: expect_column_values_to_match_regex, column: kind, regex: '.*' }
`
const good = `suite: good
columns:
  id: { unique: true }
  kind: { in: [new, paid] }
  price: { between: [0, 100] }
  note: { nulls: allow }
`
const files = { 'data.csv': data, 'bad.yaml': bad, 'good.yaml': good }
const lint = (...args: readonly string[]) => folder(files).run('suite', 'lint', ...args)

describe('validate suite lint', () => {
  it('finds what a suite alone shows, in the order of its lines', async () => {
    const { code, stdout } = await lint('bad.yaml')
    expect(stdout)
      .toBe(`bad.yaml:4: never-fails: expect_column_values_to_be_in_set (kind) can't fail: mostly: 0 excuses all values. Tighten it, or delete it.
bad.yaml:6: contradiction: expect_column_values_to_be_between (price) and expect_column_values_to_be_between (price) can't both pass: no value is at least 50 and at most 10. Correct one of them.
bad.yaml:7: duplicate: expect_column_values_to_be_unique (id) repeats the one in line 3. Delete one of them.
bad.yaml:9: never-fails: expect_table_row_count_to_be_between can't fail: no count is below 0. Tighten it, or delete it.
bad.yaml:10: never-fails: expect_column_values_to_match_regex (kind) can't fail: its regex matches any text. Tighten it, or delete it.
5 problems
`)
    expect(code).toBe(0)
  })

  it('finds with a reference what fails on it, looks at nothing, and is not checked', async () => {
    const { stdout } = await lint('bad.yaml', '--reference', 'data.csv', '--json', '-')
    const found = (JSON.parse(stdout) as readonly LintFinding[]).map(({ rule, line }) => [rule, line])
    expect(found).toContainEqual(['fails-on-reference', 5])
    expect(found).toContainEqual(['empty-condition', 8])
    expect(found).toContainEqual(['unchecked-column', null])
    expect(found.filter(([rule]) => rule === 'unchecked-column')).toHaveLength(1)
  })

  it('fails with --strict, unless there is nothing to find', async () => {
    expect((await lint('bad.yaml', '--strict')).code).toBe(1)
    const ran = await lint('good.yaml', '--strict', '-r', 'data.csv')
    expect(ran.stdout).toBe('no problems\n')
    expect(ran.code).toBe(0)
  })

  it('finds nothing in a suite that was suggested', async () => {
    const at = folder(files)
    await at.run('suggest', 'data.csv', '-o', 's.yaml', '--splits', '0')
    const ran = await at.run('suite', 'lint', 's.yaml', '-r', 'data.csv', '--json', '-')
    const found = (JSON.parse(ran.stdout) as readonly LintFinding[]).map(({ message }) => message)
    // Nothing can be said of a column without values.
    expect(found).toEqual([
      'no expectation is about the column "note". Add one: validate suggest shows candidates.',
    ])
  })
})
