import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../src/core/report.ts'
import { folder, sharedFolder, type Folder } from '../../cli/runCli.ts'
import { haveOracles } from '../../oracles.ts'
import { root } from '../../sourceFiles.ts'
import { taxi, taxiColumns } from '../taxi.ts'
import { told } from '../told.ts'
import { lake } from './nodes.ts'
import { sharedTrino } from './sharedTrino.ts'
import { songsSuite, wideSuite } from '../pushdownSuites.ts'

const songs = (name: string): string => join(root, 'fixtures/songs', name)
const server = sharedTrino()
const table = (name: string): string => `${server.url}?table=hive.lake.${name}`

/** Writes a file of Parquet, and makes it a table of Trino. */
async function addTable(at: Folder, name: string, select: string, columns: string): Promise<void> {
  mkdirSync(join(lake, name), { recursive: true })
  await at.duckdb(`COPY (${select}) TO '${join(lake, name, 'part.parquet')}'`)
  await server.sql(
    `DROP TABLE IF EXISTS hive.lake.${name}`,
    `CREATE TABLE hive.lake.${name} (${columns}) WITH (external_location = 'local:///${name}', format = 'PARQUET')`,
  )
}

/** Rows of Trino have no order: which of them are examples, and which are neighbours, is left to it. */
const withoutOrder = ({ results, status }: Report): unknown => ({
  status,
  results: results.map(({ unexpected, ...result }) => ({
    ...result,
    unexpected: unexpected && { count: unexpected.count, total: unexpected.total },
  })),
})

async function reportOf(at: Folder, reference: string, sample: string, ...args: string[]): Promise<Report> {
  const { stdout, stderr } = await at.run('-r', reference, '-s', sample, ...args, '--json', '-')
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Report
}

describe('tables of Trino have the report of files', () => {
  beforeAll(async () => {
    const at = sharedFolder({})
    await server.sql('CREATE SCHEMA IF NOT EXISTS hive.lake')
    const csv = (name: string): string => `SELECT * FROM read_csv('${songs(`${name}.csv`)}')`
    const [header = ''] = readFileSync(songs('reference.csv'), 'utf8').split('\n')
    const columns = header.split(',').map((name) => {
      if (['key', 'duration_ms', 'time_signature'].includes(name)) return `${name} bigint`
      return `${name} ${['genre', 'text_feature'].includes(name) ? 'varchar' : 'double'}`
    })
    for (const name of ['reference', 'sample', 'drifted'])
      await addTable(at, name, csv(name), columns.join(', '))
    for (const [name, add] of [
      ['wide', ''],
      ['moved', ' + g / 200000.0'],
    ] as const)
      await addTable(
        at,
        name,
        `SELECT g::BIGINT AS id, (sqrt(g)${add})::DOUBLE AS x, (g % 3)::BIGINT AS kind FROM range(1, 70001) r(g)`,
        'id bigint, x double, kind bigint',
      )
  })

  it.each([
    ['the songs suite', 'sample', ['--suite', songs('suite.yaml')]],
    ['the drift of songs', 'drifted', []],
  ])('%s', async (_, sample, args) => {
    const at = folder()
    const ofFiles = told(await reportOf(at, songs('reference.csv'), songs(`${sample}.csv`), ...args))
    expect(told(await reportOf(at, table('reference'), table(sample), ...args))).toEqual(ofFiles)
    expect(told(await reportOf(at, songs('reference.csv'), table(sample), ...args))).toEqual(ofFiles)
  })

  it.skipIf(!haveOracles)('the drift of taxis (NOT RUN without ../shared/oracles)', async () => {
    const at = folder()
    const [header = ''] = readFileSync(taxi('06'), 'utf8').split('\n')
    const types = { integer: 'bigint', float: 'double', text: 'varchar', time: 'timestamp(3)' }
    for (const month of ['06', '07'] as const)
      await addTable(
        at,
        `taxi_${month}`,
        `SELECT * FROM read_csv('${taxi(month)}', types = {'store_and_fwd_flag': 'VARCHAR'})`,
        taxiColumns(header, types),
      )
    const ofFiles = told(await reportOf(at, taxi('06'), taxi('07')))
    expect(told(await reportOf(at, table('taxi_06'), table('taxi_07')))).toEqual(ofFiles)
    expect(told(await reportOf(at, taxi('06'), table('taxi_07')))).toEqual(ofFiles)
  })

  it('conditions, means, quantiles, patterns and values that fail', async () => {
    const at = folder({
      's.yaml': songsSuite,
    })
    const ofFiles = await reportOf(at, songs('reference.csv'), songs('drifted.csv'), '--suite', 's.yaml')
    const ofTables = await reportOf(at, table('reference'), table('drifted'), '--suite', 's.yaml')
    expect(withoutOrder(ofTables)).toEqual(withoutOrder(ofFiles))
  })

  it('columns with more different values than are moved', async () => {
    const at = folder({
      's.yaml': wideSuite,
    })
    const file = (name: string): string => join(lake, name, 'part.parquet')
    const ofFiles = await reportOf(at, file('wide'), file('moved'), '--suite', 's.yaml')
    const ofTables = await reportOf(at, table('wide'), table('moved'), '--suite', 's.yaml')
    expect(withoutOrder(ofTables)).toEqual(withoutOrder(ofFiles))
  })
})
