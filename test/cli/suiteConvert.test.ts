import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import { textOf } from '../suite/importers/outcomes.ts'
import { folder } from './runCli.ts'

const data = { 'orders.csv': textOf('orders.csv'), 'customers.csv': textOf('customers.csv') }

describe("another tool's rules as a suite", () => {
  it.each<[string, string, Partial<Report['summary']>]>([
    ['orders.odcs.yaml', '', { fail: 5, unchecked: 4, warning: 1 }],
    ['orders.schema.json', '', { fail: 4, skip: 3, unchecked: 3 }],
    ['datapackage.json', '#orders', { fail: 7 }],
    ['orders.pandera.yaml', '', { fail: 4, skip: 4, unchecked: 4, warning: 1 }],
    ['schema.yml', '#orders', { fail: 2, unchecked: 3, warning: 3 }],
    ['orders.soda.yaml', '', { fail: 6, skip: 2, unchecked: 2, warning: 2 }],
    ['checks.yml', '', { fail: 3 }],
  ])('%s%s', async (name, table, summary) => {
    const { report, code } = await folder({ ...data, [name]: textOf(name) }).report(
      ...['--suite', `${name}${table}`, '--sample', 'orders.csv', '--table', 'customers=customers.csv'],
    )
    expect(code).toBe(1)
    expect(report.summary).toMatchObject({ skip: 0, unchecked: 0, warning: 0, error: 0, ...summary })
  })

  it('of several tables must say which', async () => {
    const at = folder({ ...data, 'schema.yml': textOf('schema.yml') })
    const { code, stderr } = await at.run('--suite', 'schema.yml', '--sample', 'orders.csv')
    expect(code).toBe(2)
    expect(stderr).toBe(
      'validate: schema.yml: dbt properties: has rules of orders, customers; say which are meant, as in schema.yml#orders\n',
    )
  })
})

describe('validate suite convert', () => {
  it.each(['yaml', 'json', 'ts', 'gx'])(
    'writes %s that can be read, and says what is left out',
    async (to) => {
      const at = folder({ ...data, 'orders.odcs.yaml': textOf('orders.odcs.yaml') })
      const output = `suite.${to === 'gx' ? 'json' : to}`
      const converted = await at.run('suite', 'convert', 'orders.odcs.yaml', '--to', to, '--output', output)
      expect(converted).toMatchObject({ code: 0, stdout: '' })
      expect(converted.stderr.split('\n')).toContain(
        'left out: multipleOf of amount: multiples of fractions are not exact in binary numbers',
      )
      const again = await at.report(
        '--suite',
        output,
        '--sample',
        'orders.csv',
        '--table',
        'customers=customers.csv',
      )
      expect(again.report.summary).toMatchObject({ error: 0, skip: 0 })
      expect(again.report.suite.name).toBe('orders')
      expect(again.code).toBe(1)
      const comments = readFileSync(join(at.path, output), 'utf8').includes('left out: multipleOf')
      expect(comments).toBe(to === 'yaml' || to === 'ts')
    },
  )

  it('writes to standard output', async () => {
    const at = folder({ 's.yaml': 'columns: { a: }' })
    expect(await at.run('suite', 'convert', 's.yaml', '--to', 'json')).toEqual({
      code: 0,
      stderr: '',
      stdout: `${JSON.stringify({ suite: 's', expectations: [{ type: 'expect_column_to_exist', column: 'a' }] }, null, 2)}\n`,
    })
  })

  it.each<[string[], string]>([
    [['s.yaml'], "error: required option '--to <format>' not specified"],
    [['s.yaml', '--to', 'xml'], 'Allowed choices are yaml, json, ts, gx'],
    [['none.yaml', '--to', 'ts'], 'suite none.yaml could not be read'],
    [['s.csv', '--to', 'ts'], 'suite s.csv: expected one of .yaml'],
  ])('%j is refused', async (args, message) => {
    const { code, stderr } = await folder({ 's.yaml': 'columns: { a: }' }).run('suite', 'convert', ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})
