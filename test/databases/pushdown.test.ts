import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import { folder } from '../cli/runCli.ts'
import { haveOracles } from '../oracles.ts'
import { root } from '../sourceFiles.ts'
import { taxi, taxiColumns } from './taxi.ts'
import { told } from './told.ts'
import { havePostgres, startPostgres, type PostgresServer } from './postgresServer.ts'
import { songsSuite, wideSuite } from './pushdownSuites.ts'

const songs = (name: string): string => join(root, 'fixtures/songs', name)

const columns = readFileSync(songs('reference.csv'), 'utf8')
  .split('\n', 1)[0]!
  .split(',')
  .map((name) => {
    if (['key', 'duration_ms', 'time_signature'].includes(name)) return `${name} int8`
    return `${name} ${['genre', 'text_feature'].includes(name) ? 'text' : 'float8'}`
  })
  .join(', ')

describe.skipIf(!havePostgres)('with --engine pushdown', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
    for (const table of ['reference', 'sample', 'drifted'])
      await server.sql(
        `CREATE TABLE ${table} (${columns})`,
        `\\copy ${table} FROM '${songs(`${table}.csv`)}' CSV HEADER`,
      )
    await server.sql(
      'CREATE TABLE wide AS SELECT g AS id, sqrt(g) AS x, g % 3 AS kind FROM generate_series(1, 70000) g',
      'CREATE TABLE moved AS SELECT id, x + id / 200000.0 AS x, kind FROM wide',
    )
  })
  afterAll(() => server.stop())

  const reportOf = async (reference: string, sample: string, ...args: string[]): Promise<Report> => {
    const { stdout, stderr } = await folder().run('-r', reference, '-s', sample, ...args, '--json', '-')
    expect(stderr).toBe('')
    return JSON.parse(stdout) as Report
  }

  it.each([
    ['the songs suite', 'sample', ['--suite', songs('suite.yaml')]],
    ['the drift of songs', 'drifted', []],
  ])('%s has the report of CSV files', async (_, sample, args) => {
    const ofFiles = await reportOf(songs('reference.csv'), songs(`${sample}.csv`), ...args)
    const pushed = ['--engine', 'pushdown', ...args]
    const table = (name: string): string => `${server.url}?table=${name}`
    expect(told(await reportOf(table('reference'), table(sample), ...pushed))).toEqual(told(ofFiles))
    expect(told(await reportOf(songs('reference.csv'), table(sample), ...pushed))).toEqual(told(ofFiles))
  })

  it.skipIf(!haveOracles)(
    'the drift of taxis (NOT RUN without ../shared/oracles) has the report of CSV files',
    async () => {
      const [header = ''] = readFileSync(taxi('06'), 'utf8').split('\n')
      const types = { integer: 'int8', float: 'float8', text: 'text', time: 'timestamp' }
      for (const month of ['06', '07'] as const)
        await server.sql(
          `CREATE TABLE taxi_${month} (${taxiColumns(header, types)})`,
          `\\copy taxi_${month} FROM '${taxi(month)}' CSV HEADER`,
        )
      const ofFiles = await reportOf(taxi('06'), taxi('07'))
      const table = (month: string): string => `${server.url}?table=taxi_${month}`
      const pushed = ['--engine', 'pushdown']
      expect(told(await reportOf(table('06'), table('07'), ...pushed))).toEqual(told(ofFiles))
      expect(told(await reportOf(taxi('06'), table('07'), ...pushed))).toEqual(told(ofFiles))
    },
  )

  it('rows by a condition, with values that fail, have the report of CSV files', async () => {
    const at = folder({
      's.yaml': songsSuite,
    })
    const run = async (...args: string[]): Promise<unknown> => {
      const { stdout, stderr } = await at.run('--suite', 's.yaml', '--json', '-', '-s', ...args)
      expect(stderr).toBe('')
      return told(JSON.parse(stdout) as Report)
    }
    expect(await run(`${server.url}?table=drifted`, '--engine', 'pushdown')).toEqual(
      await run(songs('drifted.csv')),
    )
  })

  it('columns with more different values than are moved have the report of Parquet files', async () => {
    const at = folder({
      's.yaml': `${wideSuite}\n  - { type: expect_column_unique_value_count_to_be_between, column: x, max_value: 3 }`,
    })
    for (const [name, add] of [
      ['reference', ''],
      ['moved', ' + g / 200000.0'],
    ])
      await at.duckdb(
        `COPY (SELECT g::INT AS id, (sqrt(g)${add})::DOUBLE AS x, (g % 3)::INT AS kind FROM range(1, 70001) r(g)) TO '$/${name}.parquet'`,
      )
    const run = async (...args: string[]): Promise<unknown> => {
      const { stdout, stderr } = await at.run('--suite', 's.yaml', '--json', '-', ...args)
      expect(stderr).toBe('')
      return told(JSON.parse(stdout) as Report)
    }
    const pushed = await run(
      ...['-r', `${server.url}?table=wide`, '-s', `${server.url}?table=moved`, '--engine', 'pushdown'],
    )
    expect(pushed).toEqual(await run('-r', 'reference.parquet', '-s', 'moved.parquet'))
  })

  it('a test that needs all numbers is unchecked, unless --pull moves them', async () => {
    const at = folder({
      's.yaml':
        'suite: s\nexpectations:\n  - { type: expect_column_distribution_to_match_reference, column: x, test: cramer_von_mises }\n',
    })
    const ref = `${server.url}?table=wide`
    const run = async (...args: string[]): Promise<Report> => {
      const { stdout } = await at.run('--suite', 's.yaml', '-r', ref, '-s', ref, '--json', '-', ...args)
      return JSON.parse(stdout) as Report
    }
    const { results, status } = await run('--engine', 'pushdown')
    const ofX = results.find(({ id }) => id === 'expect_column_distribution_to_match_reference.x')
    expect(ofX?.status).toBe('unchecked')
    expect(ofX?.message).toBe(
      'not checked in the database: more than 65,536 different values would be moved to this machine; --pull moves up to 70,000 values (560 kB)',
    )
    expect(status).toBe('incomplete')
    expect((await run('--engine', 'pushdown', '--pull')).status).toBe('pass')
  })

  it('a large table is computed where it is by default, and the report says why', async () => {
    await server.sql(
      'CREATE TABLE large AS SELECT g AS id FROM generate_series(1, 1100000) g',
      'ANALYZE large',
    )
    const at = folder({
      's.yaml':
        'suite: s\nexpectations:\n  - { type: expect_column_values_to_be_between, column: id, min_value: 1 }\n',
    })
    const { stdout } = await at.run('--suite', 's.yaml', '-s', `${server.url}?table=large`, '--json', '-')
    const { status, warnings, inputs } = JSON.parse(stdout) as Report
    expect(status).toBe('pass')
    expect(inputs.sample.rows).toBe(1_100_000)
    expect(warnings).toContainEqual(
      expect.stringMatching(
        /^sample: computed in postgres, as it has about 1,\d{3},\d{3} rows and more than 1,000,000 aren't copied\. Pass --engine duckdb to copy it\.$/,
      ),
    )
  })

  it('--explain prints the statements, and what each moves', async () => {
    const ref = `${server.url}?table=wide`
    const { stdout } = await folder().run('-r', ref, '-s', ref, '--engine', 'pushdown', '--explain', '-v')
    expect(stdout).toContain('count("kind")')
    expect(stdout).toMatch(
      /\n6 statements in postgres\nreference: moves at most 1 row × \d+ columns, about \d+ B\n {2}SELECT count\(/,
    )
    expect(stdout).toMatch(
      /then, for each column of numbers: counts between at most 32,768 edges a round \(1 MB\), and at most 65,536 values \(2.1 MB\)\n$/,
    )
  })

  it('a table of 20 columns takes few statements', async () => {
    const numbers = Array.from({ length: 10 }, (_, i) => `(g * ${7919 + i}) % 10007 / 8.0::float8 AS n${i}`)
    const classes = Array.from({ length: 10 }, (_, i) => `'k' || g % ${i + 3} AS k${i}`)
    await server.sql(
      `CREATE TABLE twenty AS SELECT ${[...numbers, ...classes].join(', ')} FROM generate_series(1, 20000) g`,
    )
    const ref = `${server.url}?table=twenty`
    const { inputs, status } = await reportOf(ref, ref, '--engine', 'pushdown')
    expect(status).toBe('pass')
    // The rows and missing values; all aggregates; all classes; all numbers.
    expect(inputs.sample.moved?.statements).toBe(4)
  })

  it("what is moved doesn't grow with the rows", async () => {
    for (const [name, rows] of [
      ['long', 350_000],
      ['longer', 1_000_000],
    ] as const)
      await server.sql(
        `CREATE TABLE ${name} AS SELECT (g * 7919::int8) % 1000003 / 1e6::float8 AS x, 'k' || g % 5 AS k FROM generate_series(1, ${rows}) g`,
        `CREATE TABLE ${name}_moved AS SELECT x * x AS x, k FROM ${name}`,
      )
    const bytesOf = async (name: string): Promise<number> => {
      const table = (suffix: string): string => `${server.url}?table=${name}${suffix}`
      const { inputs, status } = await reportOf(table(''), table('_moved'), '--engine', 'pushdown')
      expect(status).toBe('fail')
      // Rows and their time; some values and classes; counts; values near the gap and the quantiles; counts of the shift; dependence.
      expect(inputs.sample.moved!.statements).toBeLessThanOrEqual(12)
      return inputs.sample.moved!.bytes
    }
    // How many of the values near the gap and the quantiles are fetched depends on where the edges fall; the rows are 2.9 times as many.
    expect(await bytesOf('longer')).toBeLessThan(1.5 * (await bytesOf('long')))
  })

  it('equal tables of many values pass within bounds, without their values', async () => {
    const ref = `${server.url}?table=long`
    const { results, status } = await reportOf(ref, ref, '--engine', 'pushdown')
    expect(status).toBe('pass')
    const ofX = results.find(({ column, test }) => column === 'x' && test?.name === 'ks_2samp')
    expect(ofX?.message).toMatch(/^no drift: KS D 0, between 0 and 0\.00\d+ by counts$/)
    expect(ofX?.test?.bounds?.pValue[0]).toBeGreaterThan(0.05)
  })

  it('files alone are an error', async () => {
    const { code, stderr } = await folder({ 'x.csv': 'a\n1\n' }).run(
      ...['-r', 'x.csv', '-s', 'x.csv', '--engine', 'pushdown'],
    )
    expect(stderr).toBe(
      'validate: --engine pushdown: no table is in a database that computes (postgres, trino)\n',
    )
    expect(code).toBe(2)
  })
})
