import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { npyFile } from '../engines/duckdb/npy/npyFile.ts'
import { folder, resultOf, type Folder } from './runCli.ts'

/** Pseudo-random numbers that are the same in every run. */
const numbers = (count: number, seed: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => ((Math.imul(i + seed, 2654435761) >>> 0) % 1000) / 1000)

/** Publishes a dataset as the Python library mlops does. */
function publish(
  work: Folder,
  version: string,
  arrays: Readonly<Record<string, Buffer>>,
  meta: Readonly<Record<string, unknown>> = {},
): void {
  const hash = createHash('md5')
  for (const [name, bytes] of Object.entries(arrays).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(bytes)
    work.write(`pokemon/${version}/${name}.npy`, bytes)
  }
  const whole = { name: 'pokemon', version, hash: hash.digest('hex'), tags: ['image'], ...meta }
  work.write(`pokemon/${version}/meta.json`, JSON.stringify(whole))
}

const arrays = (shift: number, seed: number): Readonly<Record<string, Buffer>> => ({
  X_train: npyFile(
    [200, 2],
    numbers(400, seed).map((value) => value + shift),
  ),
  X_test: npyFile(
    [50, 2],
    numbers(100, seed + 5000).map((value) => value + shift),
  ),
  y_train: npyFile(
    [200, 2],
    numbers(200, seed).flatMap((value) => (value < 0.5 ? [1, 0] : [0, 1])),
  ),
  y_test: npyFile(
    [50, 2],
    numbers(50, seed).flatMap((value) => (value < 0.5 ? [1, 0] : [0, 1])),
  ),
})

const suite = `
suite: pokemon
expectations:
  - { type: expect_tensor_shape_to_match, tensor: X, shape: [null, 2] }
  - { type: expect_tensor_dtype_to_be, tensor: X, dtype: float64 }
  - { type: expect_tensor_values_to_be_finite, tensor: X }
  - { type: expect_tensor_values_to_be_between, tensor: X, min_value: 0, max_value: 1 }
  - { type: expect_tensor_rows_to_be_one_hot, tensor: y }
  - { type: expect_tensor_splits_to_be_disjoint, tensor: X }
  - { type: expect_table_tags_to_contain_set, value_set: [image] }
  - type: expect_table_metadata_to_match_json_schema
    json_schema:
      required: [name, version, hash, created_at, tags]
      properties: { created_at: { format: date-time }, name: { not: { enum: [TBD, TDB] } } }
`

const twoVersions = (shift: number): Folder => {
  const work = folder({ 'suite.yaml': suite })
  publish(work, 'v1', arrays(0, 1), { created_at: '2021-12-19T06:59:00.451852Z' })
  publish(work, 'v2', arrays(shift, 20_000), { created_at: '2021-12-20T06:59:00.451852Z' })
  return work
}

describe('versioned datasets', () => {
  test('a dataset is what its suite expects of its arrays, its tags and its meta.json', async () => {
    const { code, stdout } = await twoVersions(0).run('--suite', 'suite.yaml', '--sample', 'pokemon/v2')
    expect(stdout).toContain('9 checks passed')
    expect(code).toBe(0)
  })

  test('the newest version is compared with the one before', async () => {
    const { report, code } = await twoVersions(0).report('--reference', '@previous', '--sample', 'pokemon/')
    expect(report.inputs.reference?.version).toMatch(/^v1 md5:/)
    expect(report.inputs.sample.version).toMatch(/^v2 md5:/)
    expect(report.family?.size).toBe(5)
    expect(code).toBe(0)
  })

  test('drift between two versions is found in each array', async () => {
    const { report, code } = await twoVersions(0.2).report(
      '--reference',
      'pokemon/v1',
      '--sample',
      'pokemon/v2',
    )
    const moved = resultOf(report, 'expect_column_distribution_to_match_reference', 'X_0')
    expect(moved.status).toBe('fail')
    expect(resultOf(report, 'expect_column_distribution_to_match_reference', 'y_0').status).toBe('pass')
    expect(code).toBe(1)
  })

  test('an array that was changed after it was published ends the run', async () => {
    const work = twoVersions(0)
    work.write('pokemon/v2/X_test.npy', npyFile([50, 2], numbers(100, 3)))
    const { code, stderr } = await work.run('--suite', 'suite.yaml', '--sample', 'pokemon/v2')
    expect(stderr).toContain('pokemon/v2: the files are not those that were published')
    expect(code).toBe(3)
  })
})
