import { describe, expect, it } from 'vitest'
import { csv, folder, rows } from './runCli.ts'

const numbers = csv(
  'a,b',
  rows(300, (i) => `${(i * 7919) % 97},${'xyz'[(i * 31) % 3]!}`),
)
const files = { 'a.csv': numbers, 'keys.csv': csv('key', rows(50, String)) }
const calibrate = (...args: string[]) => folder(files).run('calibrate', ...args)

describe('validate calibrate', () => {
  it('prints a line a check, and the verdict last', async () => {
    const { code, stdout, stderr } = await calibrate('--reference', 'a.csv', '--splits', '5')
    expect(stdout).toMatch(/^ {2}reference {2}a\.csv {3}300 rows$/m)
    expect(stdout).toMatch(/^ {2}✓ expect_column_distribution_to_match_reference\.a {2}ks_2samp .* of 5 /m)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '  PASS  none of 3 rates lies above what was promised, in 5 splits',
    )
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it('writes JSON alone where that is asked of standard output', async () => {
    const { code, stdout } = await calibrate('-r', 'a.csv', '--splits', '3', '--seed', '7', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      splits: 3,
      seed: 7,
      alpha: 0.05,
      correction: 'bonferroni',
      suite: 'reference',
      family: { splits: 3, promised: 0.05 },
    })
    expect(code).toBe(0)
  })

  it('that measured nothing is not green', async () => {
    const { code, stdout } = await calibrate('-r', 'keys.csv', '--splits', '2')
    expect(stdout).toContain('ERROR  no check was tested in any split')
    expect(code).toBe(2)
  })

  it.each([
    [['--reference', 'gone.csv'], 3, 'gone.csv'],
    [['--splits', '5'], 2, "required option '-r, --reference <data>' not specified"],
    [['-r', 'a.csv', '--splits', '0'], 2, 'splits is a whole number, 1 or more, not 0'],
    [['-r', 'a.csv', '--sample', 'a.csv'], 2, "unknown option '--sample'"],
  ])('%j: exit %d', async (args, code, message) => {
    const ran = await calibrate(...args)
    expect(ran.stderr).toContain(message)
    expect(ran.stdout).toBe('')
    expect(ran.code).toBe(code)
  })
})
