import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { DataProfile } from '../../src/core/dataProfile.ts'
import { root } from '../sourceFiles.ts'
import { csv, folder, rows } from './runCli.ts'

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`${root}/schema/${name}.schema.json`, 'utf8')) as object
const fits = new Ajv2020({ strict: false, allowUnionTypes: true })
  .addSchema(schemaOf('report'), 'report.schema.json')
  .compile(schemaOf('profile'))

const orders = (shift: number): string =>
  csv(
    'id,kind,email,price,day',
    rows(
      60,
      (i) => `${i},${'ab'[i % 2]!},jo${i}@example.org,${i % 20 === 7 ? -999 : shift + (i % 25)},2024-05-01`,
    ),
  )

describe('validate profile', () => {
  it('prints alerts first, then a line for each column, and shows nothing about people', async () => {
    const at = folder({ 'orders.csv': orders(5) })
    const { code, stdout, stderr } = await at.run('profile', 'orders.csv')
    expect([code, stderr]).toEqual([0, ''])
    const [first, , alert] = stdout.split('\n')
    expect(first).toMatch(/^ {2}sample {5}orders\.csv {3}60 rows · 5 columns · sha256/)
    expect(alert).toBe('  !! price  3 values may stand for missing ones (5%): -999')
    expect(stdout).toContain('email  string     60 distinct  not shown: about a person')
    expect(stdout).toContain('kind   string     2 distinct   a 50%, b 50%')
    expect(stdout).not.toContain('example.org')
  })

  it('writes JSON that fits the schema, of one table and of two', async () => {
    const at = folder({ 'a.csv': orders(5), 'b.csv': orders(25) })
    const one = await at.run('profile', 'b.csv', '--json', '-')
    const two = await at.run('profile', 'b.csv', '--against', 'a.csv', '--json', '-', '--html', 'p.html')
    for (const { stdout } of [one, two]) {
      fits(JSON.parse(stdout))
      expect(fits.errors).toBeNull()
    }
    const profile = JSON.parse(two.stdout) as DataProfile
    expect(profile.alerts[0]).toMatchObject({ kind: 'distribution', column: 'price', level: 'high' })
    expect(at.read('p.html')).toContain('against ')
    expect(at.read('p.html')).not.toContain('example.org')
  })

  it('prints no value of a cell with --max-examples 0, nor of a column that --mask names', async () => {
    const data = csv(
      'kind,price',
      rows(30, (i) => `${['kept-secret', 'other-secret'][i % 2]!},${1000.25 + (i % 3)}`),
    )
    const at = folder({ 'a.csv': data })
    const hidden = await at.run(
      'profile',
      'a.csv',
      '--max-examples',
      '0',
      '--html',
      'h.html',
      '--json',
      'h.json',
    )
    for (const text of [hidden.stdout, at.read('h.html'), at.read('h.json')])
      expect(text).not.toMatch(/secret|1,?00[012]\.[23]/)
    const masked = await at.run('profile', 'a.csv', '--mask', 'kind')
    expect(masked.stdout).not.toContain('secret')
    expect(masked.stdout).toContain('1,000.3')
  })

  it.each([
    ['no data', '', 3, /a\.csv/],
    ['a header alone', 'a,b\n', 0, /!! table {2}there are no rows/],
    ['one row', 'a,b\n1,x\n', 0, /0 alerts in 2 columns/],
    ['no values', 'a,b\n,\n,\n', 0, /!! a +all values are missing/],
    [
      '10,500 different values',
      csv(
        'a',
        rows(10_500, (i) => `x${i * 7919}`),
      ),
      0,
      /all 10,500 values differ/,
    ],
  ])('describes %s, or says why not', async (_, data, expected, said) => {
    const at = folder({ 'a.csv': data })
    const { code, stdout, stderr } = await at.run('profile', 'a.csv')
    expect(stdout + stderr).toMatch(said)
    expect(code).toBe(expected)
  })

  it('describes 400 columns on a page that stays small', { timeout: 120_000 }, async () => {
    const names = rows(400, (i) => `c${i}`)
    const at = folder({
      'wide.csv': csv(
        names.join(','),
        rows(20, (i) => names.map((_, j) => (i * j) % 17).join(',')),
      ),
    })
    const { code } = await at.run('profile', 'wide.csv', '--html', 'wide.html')
    expect(code).toBe(0)
    expect(at.read('wide.html').length).toBeLessThan(4_000_000)
  })

  it.each([
    [['profile', 'a.csv', '--html', 'a.csv'], 'a.csv is read. Write the profile to another file.'],
    [['profile', '-', '--against', '-'], 'only one of the data and --against can be standard input'],
    [['profile', 'a.csv', '--html', 'x', '--json', './x'], '--html and --json write to one place'],
    [['profile', 'a.csv', '--mask', 'kinds'], 'no column "kinds" to mask'],
  ])('refuses %j', async (args, said) => {
    const { code, stderr } = await folder({ 'a.csv': orders(5) }).run(...args)
    expect(stderr).toContain(said)
    expect(code).toBe(2)
  })
})
