import { describe, expect, it } from 'vitest'
import type { Backtest } from '../../src/core/backtest.ts'
import { csv, folder, rows } from './runCli.ts'

const month = (high: number, shift = 0): string =>
  csv(
    'a',
    rows(60, (i) => `${i === 0 ? high : (i * 7) % 50}`).map((value) => String(Number(value) + shift)),
  )
const suite = `suite: s
expectations:
  - { type: expect_column_values_to_be_between, column: a, min_value: 0, max_value: 100 }
  - { type: expect_table_row_count_to_be_between, min_value: 1, max_value: 100 }
`
const files = {
  's.yaml': suite,
  'drift.yaml': 'suite: d\ncolumns:\n  a: { drift: ks }\n',
  'in/2024-01.csv': month(10),
  'in/2024-02.csv': month(500),
  'in/2024-03.csv': month(20),
  'in/2024-04.csv': month(500, 200),
}

describe('validate backtest', () => {
  it('counts how often each check fails on past versions', async () => {
    const { stdout, code } = await folder(files).run('backtest', '--suite', 's.yaml', '--over', 'in/*.csv')
    expect(stdout).toBe(`
  suite      s
  versions   4

  ✓ in/2024-01.csv  60 rows  pass
  ✗ in/2024-02.csv  60 rows  1 check failed
  ✓ in/2024-03.csv  60 rows  pass
  ✗ in/2024-04.csv  60 rows  1 check failed

  ✗ expect_column_values_to_be_between.a  2 of 4  50% [6.76%, 93.2%]

  ✓ 2 checks never failed   (-v lists them)

  the run would have failed on 2 of 4 versions: 50% [6.76%, 93.2%]
`)
    expect(code).toBe(0)
  })

  it('compares each version with the one before, or all with one reference', async () => {
    const at = folder(files)
    const failed = async (reference: string): Promise<readonly (readonly [string | null, number])[]> => {
      const args = ['backtest', '--suite', 'drift.yaml', '--over', 'in', '--reference', reference, '--json']
      const { versions } = JSON.parse((await at.run(...args)).stdout) as Backtest
      return versions.map((version) => [version.reference, version.failed.length])
    }
    expect(await failed('previous')).toEqual([
      ['in/2024-01.csv', 0],
      ['in/2024-02.csv', 0],
      ['in/2024-03.csv', 1],
    ])
    expect((await failed('in/2024-01.csv')).map(([, count]) => count)).toEqual([0, 0, 0, 1])
  })

  it('takes versions of the registry', async () => {
    const at = folder(files)
    for (const file of ['in/2024-01.csv', 'in/2024-02.csv', 'in/2024-03.csv'])
      await at.run('artifacts', 'put', file, 'shop/orders')
    const refsOf = async (over: string): Promise<readonly string[]> => {
      const ran = await at.run('backtest', '--suite', 's.yaml', '--over', over, '--json')
      return (JSON.parse(ran.stdout) as Backtest).versions.map(({ ref }) => ref)
    }
    expect(await refsOf('shop/orders:v1..latest')).toEqual(['shop/orders:v1', 'shop/orders:v2'])
    expect(await refsOf('shop/orders:v0..v0')).toEqual(['shop/orders:v0'])
  })

  it('goes on where a version has no rows, lost a column or can not be read', async () => {
    const at = folder({
      ...files,
      'in/2024-05.csv': 'a\n',
      'in/2024-06.csv': 'b\n1\n',
      'in/2024-07.parquet': 'x',
    })
    const { stdout, code } = await at.run('backtest', '--suite', 's.yaml', '--over', 'in', '--json')
    const { versions, run } = JSON.parse(stdout) as Backtest
    expect(versions.slice(4).map(({ status }) => status)).toEqual(['fail', 'fail', 'unreadable'])
    expect(run).toMatchObject({ failures: 4, judged: 6 })
    expect(code).toBe(3)
  })

  it.each([
    [['--suite', 's.yaml', '--over', 'gone:v0..latest'], 3, 'gone:v0..latest: there is no artifact gone'],
    [['--suite', 'drift.yaml', '--over', 'in'], 2, 'of the suite compares with a reference'],
    [['--over', 'in'], 2, 'no reference or suite given'],
    [
      ['--suite', 's.yaml', '--over', 'in/2024-01.csv', '--reference', 'previous'],
      2,
      'too few versions: expected two or more, found 1',
    ],
    [['--suite', 's.yaml', '--over', 'none/*.csv'], 3, 'none/*.csv: no such file'],
  ])('%j: exit %d', async (args, code, message) => {
    const ran = await folder(files).run('backtest', ...args)
    expect(ran.stderr).toContain(message)
    expect(ran.code).toBe(code)
  })
})
