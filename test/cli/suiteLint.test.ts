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

/** An entry of a suite; `T:` is for those of the table. */
const item = (type: string, params: string): string =>
  `  - { type: expect_${type.startsWith('T:') ? `table_${type.slice(2)}` : `column_${type}`}, ${params} }\n`
const suiteOf = (items: readonly string[]): string => `suite: s\nexpectations:\n${items.join('')}`

async function rulesIn(items: readonly string[]): Promise<readonly string[]> {
  const ran = await folder({ 's.yaml': suiteOf(items) }).run('suite', 'lint', 's.yaml', '--json', '-')
  return (JSON.parse(ran.stdout) as readonly LintFinding[]).map(({ rule }) => rule)
}

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

  it.each([
    [
      'lengths',
      'value_lengths_to_be_between',
      'column: kind, min_value: 5',
      'value_lengths_to_equal',
      'column: kind, value: 3',
    ],
    ['row counts', 'T:row_count_to_be_between', 'min_value: 100', 'T:row_count_to_equal', 'value: 50'],
    [
      'a mean outside of its range',
      'mean_to_be_between',
      'column: price, min_value: 90',
      'values_to_be_between',
      'column: price, max_value: 80',
    ],
    [
      'dates',
      'values_to_be_between',
      "column: day, min_value: '2024-01-01'",
      'values_to_be_between',
      "column: day, max_value: '2023-01-01'",
    ],
    [
      'an open end',
      'values_to_be_between',
      'column: price, min_value: 5, strict_min: true',
      'max_to_be_between',
      'column: price, max_value: 5',
    ],
    [
      'two types',
      'values_to_be_of_type',
      'column: price, type_: integer',
      'values_to_be_of_type',
      'column: price, type_: string',
    ],
    [
      'two sets',
      'values_to_be_in_set',
      'column: kind, value_set: [a]',
      'distinct_values_to_be_in_set',
      'column: kind, value_set: [b]',
    ],
    [
      'a set that must be there',
      'values_to_be_in_set',
      'column: kind, value_set: [a]',
      'distinct_values_to_contain_set',
      'column: kind, value_set: [a, b]',
    ],
    [
      'nulls of several columns',
      'values_to_be_null',
      'column: [kind, day]',
      'values_to_not_be_null',
      'column: kind',
    ],
    [
      'a column that must not be there',
      'to_exist',
      'column: kind',
      'T:columns_to_not_contain_set',
      'column_set: [kind]',
    ],
  ])('finds a contradiction: %s', async (_, a, first, b, second) => {
    const found = await rulesIn([item(a, first), item(b, second)])
    expect(found).toEqual(['contradiction'])
    expect(await rulesIn([item(b, second), item(a, first)])).toEqual(['contradiction'])
  })

  it.each([
    [
      'ranges that overlap',
      'values_to_be_between',
      'column: price, min_value: 5',
      'values_to_be_between',
      'column: price, max_value: 5',
    ],
    ['other columns', 'values_to_be_null', 'column: kind', 'values_to_not_be_null', 'column: price'],
    [
      'other rows',
      'values_to_be_null',
      "column: kind, where: 'price > 5'",
      'values_to_not_be_null',
      'column: kind',
    ],
    [
      'one that excuses values',
      'values_to_be_null',
      'column: kind, mostly: 0.5',
      'values_to_not_be_null',
      'column: kind',
    ],
    [
      'numbers of two types',
      'values_to_be_of_type',
      'column: price, type_: integer',
      'values_to_be_of_type',
      'column: price, type_: number',
    ],
  ])('finds no contradiction in %s', async (_, a, first, b, second) => {
    expect(await rulesIn([item(a, first), item(b, second)])).toEqual([])
  })

  it.each([
    ['value_lengths_to_be_between', 'column: kind, min_value: 0'],
    ['proportion_of_unique_values_to_be_between', 'column: kind, min_value: 0, max_value: 1'],
    ['stdev_to_be_between', 'column: price, min_value: 0'],
    ['values_to_match_regex', "column: kind, regex: '(?s)^.*$'"],
  ])('finds that %s can not fail with %s', async (type, params) => {
    expect(await rulesIn([item(type, params)])).toEqual(['never-fails'])
  })

  it('finds duplicates in lists of columns, and sets in another order', async () => {
    expect(
      await rulesIn([
        item('values_to_not_be_null', 'column: [kind, price]'),
        item('values_to_not_be_null', 'column: price'),
      ]),
    ).toEqual(['duplicate'])
    const set = (values: string): string =>
      item('values_to_be_in_set', `column: kind, value_set: [${values}]`)
    expect(await rulesIn([set('a, b'), set('b, a')])).toEqual(['duplicate'])
    const limit = (error: number): string =>
      item('values_to_not_be_null', `column: kind, thresholds: { error: ${error} }`)
    expect(await rulesIn([limit(3), limit(4)])).toEqual([])
  })

  it('finds a range that has every number of its type', async () => {
    const at = folder({
      's.yaml': suiteOf([
        item('values_to_be_between', 'column: small, min_value: 0, max_value: 255'),
        item('values_to_be_between', 'column: signed, min_value: 0, max_value: 255'),
      ]),
    })
    await at.duckdb("COPY (SELECT 5::UTINYINT AS small, 5::TINYINT AS signed) TO '$/p.parquet'")
    const { stdout } = await at.run('suite', 'lint', 's.yaml', '-r', 'p.parquet')
    expect(stdout).toBe(
      's.yaml:3: never-fails: expect_column_values_to_be_between (small) can\'t fail: the type of "small" (UTINYINT) has no other numbers. Tighten it, or delete it.\n1 problem\n',
    )
  })

  it('finds a reference that is the sample', async () => {
    const drift = 'suite: d\nreference: data.csv\nsample: data.csv\ncolumns:\n  price: { drift: ks }\n'
    const { stdout } = await folder({ 's.yaml': drift }).run('suite', 'lint', 's.yaml')
    expect(stdout).toContain(
      'same-data: reference and sample are both data.csv: no comparison can fail. Name other data.',
    )
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
