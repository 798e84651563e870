import { describe, expect, it } from 'vitest'
import type { Lock } from '../../src/core/lock.ts'
import { csv, folder, rows } from './runCli.ts'

const orders = (moved: number): string =>
  csv(
    'order_id,kind,price',
    rows(300, (i) => `${1000 + i},${'abc'[(i * (1 + moved)) % 3]!},${(i % 40) / 4 + moved}`),
  )

/** Prices with more values than a lock counts one by one. */
const prices = (moved: number): string =>
  csv(
    'price',
    rows(1500, (i) => String(Math.sqrt(i + 1) * 1.01 + moved)),
  )

describe('validate lock', () => {
  it('writes a lock, which then stands for the reference', async () => {
    const at = folder({ 'old.csv': orders(0), 'new.csv': orders(0), 'moved.csv': orders(3) })
    const { code, stdout, stderr } = await at.run('lock', 'old.csv')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.replace(/in .* kB/, 'in N kB')).toBe(
      [
        'Wrote reference.lock.json.',
        '300 rows and 3 columns in N kB.',
        'Exact counts of all values: 2 columns.',
        'No values: 1 column (order_id).',
        'Next: validate --reference reference.lock.json --sample new.csv',
        '',
      ].join('\n'),
    )
    const passed = await at.run('--reference', 'reference.lock.json', '--sample', 'new.csv')
    expect([passed.code, passed.stderr]).toEqual([0, ''])
    expect(passed.stdout).toContain(
      `  lock       of old.csv, ${new Date().toISOString().slice(0, 10)}, all distributions exact\n`,
    )
    expect(passed.stdout).toContain('! reference and sample are the same bytes (sha256:')
    const failed = await at.run('--reference', 'reference.lock.json', '--sample', 'moved.csv')
    expect(failed.code).toBe(1)
    expect(failed.stdout).toContain('distribution moved: KS D')
  })

  it('says how far a distribution may be from the one in the lock, in every report', async () => {
    const at = folder({ 'old.csv': prices(0), 'new.csv': prices(4) })
    const { stdout } = await at.run('lock', 'old.csv')
    expect(stdout).toContain('Distribution to within 0.2')
    const { report } = await at.report(
      '--reference',
      'reference.lock.json',
      '--sample',
      'new.csv',
      '--html',
      'report.html',
    )
    const { bound } = report.inputs.reference!.lock!
    expect(bound).toBeGreaterThan(0.001)
    expect(bound).toBeLessThan(0.0027)
    expect(report.results.find(({ test }) => test?.bounds)).toMatchObject({ column: 'price', status: 'fail' })
    expect(at.read('report.html')).toContain('distributions within 0.2')
    const explained = await at.run('--reference', 'reference.lock.json', '--sample', 'new.csv', '--explain')
    expect(explained.stdout).toContain('from the lock: price')
  })

  it('writes the same text for the same data, with one line for each value', async () => {
    const at = folder({ 'old.csv': orders(0) })
    const without = (text: string): string => text.replace(/"(digest|lockedAt)": ".*"/g, '')
    const [one, other] = [
      await at.run('lock', 'old.csv', '-o', '-'),
      await at.run('lock', 'old.csv', '-o', '-'),
    ]
    expect(without(one.stdout)).toBe(without(other.stdout))
    expect(one.stdout).toContain('\n          ["a", 100],\n          ["b", 100],\n')
    expect((JSON.parse(one.stdout) as Lock).columns.map(({ name }) => name)).toEqual([
      'order_id',
      'kind',
      'price',
    ])
  })

  it('overwrites nothing, unless --force is passed', async () => {
    const at = folder({ 'old.csv': orders(0), 'reference.lock.json': 'mine' })
    const { code, stderr } = await at.run('lock', 'old.csv')
    expect([code, stderr]).toEqual([
      2,
      'validate: reference.lock.json exists. Pass --force to overwrite it, or another file.\n',
    ])
    expect(at.read('reference.lock.json')).toBe('mine')
    expect((await at.run('lock', 'old.csv', '--force')).code).toBe(0)
  })

  it('exits with 1 if the data has changed since it was locked', async () => {
    const at = folder({ 'old.csv': orders(0) })
    await at.run('lock', 'old.csv')
    const fresh = await at.run('lock', 'old.csv', '--check')
    expect([fresh.code, fresh.stdout]).toEqual([0, 'reference.lock.json is up to date with old.csv.\n'])
    at.write('old.csv', orders(1))
    const stale = await at.run('lock', 'old.csv', '--check')
    expect(stale.code).toBe(1)
    expect(stale.stdout).toMatch(
      /^reference\.lock\.json is stale: old\.csv has changed; the digest is sha256:\w+, and on [\d-]+ it was locked with sha256:\w+\. Lock it again: validate lock old\.csv -o reference\.lock\.json --force\n$/,
    )
    const none = await at.run('lock', 'old.csv', '-o', 'other.lock.json', '--check')
    expect([none.code, none.stderr]).toEqual([
      2,
      "validate: --check: other.lock.json doesn't exist. Name it with -o.\n",
    ])
  })

  it('rejects a lock that was changed, and one in place of the sample', async () => {
    const at = folder({ 'old.csv': orders(0) })
    await at.run('lock', 'old.csv')
    const sample = await at.run('--reference', 'old.csv', '--sample', 'reference.lock.json')
    expect([sample.code, sample.stderr]).toEqual([
      2,
      'validate: a lock has no rows, so it can only be the --reference of a check. Pass the data itself.\n',
    ])
    at.write('reference.lock.json', at.read('reference.lock.json').replace('["a", 100]', '["a", 101]'))
    const changed = await at.run('--reference', 'reference.lock.json', '--sample', 'old.csv')
    expect(changed.code).toBe(3)
    expect(changed.stderr).toContain('reference.lock.json was changed after it was locked')
  })

  it.each([
    [
      'profile',
      ['old.csv', '--against', 'reference.lock.json'],
      "a lock has no rows to profile. Pass the reference's data.",
    ],
    [
      'suggest',
      ['reference.lock.json'],
      'a lock has no rows, so it can only be the --reference of a check. Pass the data itself.',
    ],
  ])('rejects a lock in validate %s', async (command, args, message) => {
    const at = folder({ 'old.csv': orders(0) })
    await at.run('lock', 'old.csv')
    const { code, stderr } = await at.run(command, ...args)
    expect([code, stderr]).toEqual([2, `validate: ${message}\n`])
  })

  it.each([
    ['--localize', [], 'localize needs the rows of the reference, and a lock has none'],
    ['--unit', ['kind'], 'the unit kind needs the rows of the reference, and a lock has none'],
  ])('rejects %s, which needs rows', async (option, values, message) => {
    const at = folder({ 'old.csv': orders(0) })
    await at.run('lock', 'old.csv')
    const ran = await at.run('--reference', 'reference.lock.json', '--sample', 'old.csv', option, ...values)
    expect([ran.code, ran.stderr]).toEqual([2, `validate: ${message}. Pass the reference's data.\n`])
  })

  it.each([
    ['no rows', 2, 'a,b\n', 'old.csv: no rows. Pass data with at least one row.'],
    ['damage', 3, 'a,b\n1,2\n3\n', "can't lock old.csv, which is damaged: line 3"],
  ])('rejects data with %s: exit %d', async (_, exit, text, message) => {
    const at = folder({ 'old.csv': text })
    const { code, stderr } = await at.run('lock', 'old.csv')
    expect(code).toBe(exit)
    expect(stderr).toContain(message)
  })

  it('reads data as a suite says', async () => {
    const at = folder({
      'old.csv': 'zip,n\n01,1\n02,2\n03,3\n02,4\n',
      'suite.yaml': 'suite: zips\ntypes: { zip: string }\ncolumns: { n: { between: [0, 9] } }\n',
    })
    await at.run('lock', 'old.csv', '--suite', 'suite.yaml')
    expect((JSON.parse(at.read('reference.lock.json')) as Lock).columns[0]).toMatchObject({ type: 'string' })
  })
})
