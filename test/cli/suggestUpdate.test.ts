import { describe, expect, it } from 'vitest'
import { csv, folder, rows, type Folder } from './runCli.ts'

const suite = `suite: s # mine
columns:
  # money
  price: { type: integer, between: [0, 50] } # EUR
  kind:
    in: [new, paid, sent]
expectations:
  - type: expect_column_values_to_not_be_null # all of them
    column: [price, kind]
`
interface Parts {
  readonly price?: (i: number) => number | string
  readonly kind?: (i: number) => string
}
const data = ({
  price = (i) => (i * 7) % 50,
  kind = (i) => ['new', 'paid', 'sent'][i % 3]!,
}: Parts = {}): string =>
  csv(
    'price,kind',
    rows(400, (i) => `${price(i)},${kind(i)}`),
  )
const every = (step: number, text: string) => (i: number) =>
  i % step === 0 ? text : ['new', 'paid', 'sent'][i % 3]!

const update = async (
  sample: string,
  ...args: string[]
): Promise<Awaited<ReturnType<Folder['run']>> & { at: Folder }> => {
  const at = folder({ 's.yaml': suite, 'new.csv': sample })
  return { at, ...(await at.run('suggest', '--update', 's.yaml', '--sample', 'new.csv', ...args)) }
}

describe('validate suggest --update', () => {
  it('prints the smallest change as a diff, and writes it with --write', async () => {
    const wider = data({ price: (i) => (i * 7) % 59, kind: every(15, 'back') })
    const { at, stdout, stderr, code } = await update(wider)
    expect(stderr).toBe('')
    expect(stdout).toBe(`--- s.yaml
+++ s.yaml
@@ -2,7 +2,7 @@
 columns:
   # money
-  price: { type: integer, between: [0, 50] } # EUR
+  price: { type: integer, between: [0, 58] } # EUR
   kind:
-    in: [new, paid, sent]
+    in: [new, paid, sent, back]
 expectations:
   - type: expect_column_values_to_not_be_null # all of them
`)
    expect(code).toBe(0)
    expect(at.read('s.yaml')).toBe(suite)
    const written = await at.run('suggest', '--update', 's.yaml', '--sample', 'new.csv', '--write')
    expect(written.stdout).toBe('Wrote s.yaml: 2 changes.\n')
    expect((await at.run('--suite', 's.yaml', '--sample', 'new.csv')).code).toBe(0)
    expect(at.read('s.yaml')).toContain('# EUR')
  })

  it('changes a rule of several columns for the one that fails', async () => {
    const { stdout, code } = await update(data({ price: (i) => (i % 20 === 0 ? '' : i % 50) }))
    expect(stdout).toContain(`-    column: [price, kind]
+    column: [kind]
+  - type: expect_column_values_to_not_be_null
+    column: price
+    mostly: 0.9`)
    expect(code).toBe(0)
  })

  it('does nothing where nothing fails', async () => {
    const { stdout, code } = await update(data())
    expect(stdout).toBe('no check fails: nothing to change\n')
    expect(code).toBe(0)
  })

  it.each([
    [
      'another unit',
      { price: (i: number) => 100 * (1 + (i % 50)) },
      '100% of the values fail: the data changed, not its range',
    ],
    [
      'a sentinel',
      { price: (i: number) => (i % 20 === 0 ? -999 : i % 50) },
      '-999 is farther from the range than the range is wide',
    ],
    [
      'too few values',
      { price: (i: number) => (i < 3 ? 60 : i % 50) },
      '3 failing values: too few to justify a change',
    ],
    ['another spelling', { kind: every(15, 'Paid') }, '"Paid" is another spelling of "paid"'],
    ['a missing value', { kind: every(15, 'N/A') }, '"N/A" reads like a missing value'],
  ])('proposes nothing for %s, and says why', async (_, parts, reason) => {
    const { at, stdout, stderr, code } = await update(data(parts), '--write')
    expect(stdout).toBe('')
    expect(stderr).toContain(`  not changed: ${reason}`)
    expect(code).toBe(1)
    expect(at.read('s.yaml')).toBe(suite)
  })

  it('names a column that vanished, and changes nothing', async () => {
    const { stdout, stderr, code } = await update('kind\nnew\n')
    expect(stdout).toBe('')
    expect(stderr).toContain('expect_column_to_exist (price): ')
    expect(code).toBe(1)
  })

  it.each([
    [['suggest', '--update', 's.yaml'], 2, 'no sample given. Pass --sample with the data that fails.'],
    [
      ['suggest', '--update', 's.ts', '--sample', 'new.csv'],
      2,
      'invalid --update: expected a suite in YAML or JSON, found "s.ts"',
    ],
    [
      ['suggest', 'new.csv', '--update', 's.yaml'],
      2,
      '--update takes its data from --sample. Pass one of both.',
    ],
    [['suggest'], 2, 'no data given. Pass at least one file.'],
    [['suggest', '--update', 's.yaml', '--sample', 'gone.csv'], 3, 'gone.csv'],
  ])('%j: exit %d', async (args, code, message) => {
    const ran = await folder({ 's.yaml': suite, 'new.csv': data() }).run(...args)
    expect(ran.stderr).toContain(message)
    expect(ran.code).toBe(code)
  })
})
