import { describe, expect, test } from 'vitest'
import { folder } from './runCli.ts'

const rows = Array.from({ length: 60 }, (_, i) => `${i},${(i * 7) % 13},${i % 2 === 0 ? 'a' : 'b'}`)
const data = `id,n,kind\n${rows.join('\n')}\n`
const suite = 'columns: { n: { type: integer } }\n'
const shortage = '--memory-limit 100MB is less than a run needs. It uses about 300 MB.'

describe('a limit below what a run needs is a warning, printed once', () => {
  test.each<readonly [command: string, args: readonly string[]]>([
    ['validate', ['--sample', 'a.csv', '--suite', 's.yaml']],
    ['profile', ['profile', 'a.csv']],
    ['suggest', ['suggest', 'a.csv', '-o', 'new.yaml', '--splits', '1']],
    ['suggest --update', ['suggest', '--update', 's.yaml', '--sample', 'a.csv']],
    ['lock', ['lock', 'a.csv', '-o', 'a.lock.json']],
    ['init', ['init', 'a.csv', '--yes']],
    ['backtest', ['backtest', '--suite', 's.yaml', '--over', 'a.csv', 'b.csv']],
    ['calibrate', ['calibrate', '--reference', 'a.csv', '--splits', '1']],
    ['suite mutate', ['suite', 'mutate', 's.yaml', '--reference', 'a.csv']],
    ['suite lint', ['suite', 'lint', 's.yaml', '--reference', 'a.csv']],
  ])('%s', async (_, args) => {
    const { stdout, stderr } = await folder({ 'a.csv': data, 'b.csv': data, 's.yaml': suite }).run(
      ...args,
      ...['--memory-limit', '100MB'],
    )
    expect(`${stdout}${stderr}`.split(shortage)).toHaveLength(2)
  })
})
