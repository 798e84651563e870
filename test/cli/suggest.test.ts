import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { csv, folder, rows, type Folder } from './runCli.ts'

const random = seededRandom(7)
const draw = (count: number): number => Math.floor(random() * count)

/** Orders that keep rules of every family. */
const orders = (first: number, count: number): string =>
  csv(
    'order_id,code,kind,email,start,end,net,tax,gross,rate',
    rows(count, (i) => {
      const net = 5 + draw(500)
      const tax = Math.round(net * 0.19)
      const [day, days] = [1 + draw(20), draw(8)]
      const date = (of: number): string => `2024-05-${String(of).padStart(2, '0')}`
      const rate = draw(10) === 0 ? '' : (random() * 4).toFixed(3)
      const id = first + i
      const code = `${'ABC'[draw(3)]!}-${100 + draw(900)}`
      return `${id},${code},${['new', 'paid', 'sent'][draw(3)]!},jo${draw(90)}@example.org,${date(day)},${date(day + days)},${net},${tax},${net + tax},${rate}`
    }),
  )

async function suggestAndCheck(at: Folder, file: string, ...args: string[]): Promise<string> {
  const made = await at.run('suggest', file, '-o', 's.yaml', ...args)
  expect(made.stderr).toBe('')
  expect(made.code).toBe(0)
  const checked = await at.run('--suite', 's.yaml', '--sample', file)
  expect(checked.stdout).toContain('PASS')
  expect(checked.code).toBe(0)
  return at.read('s.yaml')
}

describe('validate suggest', () => {
  it('writes rules of every family, with their evidence, that the data passes', async () => {
    const at = folder({ 'orders.csv': orders(1000, 400) })
    const text = await suggestAndCheck(at, 'orders.csv')
    expect(text).toContain(`  # 10 columns in the data
  - type: expect_table_columns_to_match_set
    column_set: [order_id, code, kind, email, start, end, net, tax, gross, rate]
`)
    expect(text).toContain(`  # 400 rows of different values
  - type: expect_column_values_to_be_unique
    column: order_id
`)
    expect(text).toContain(`  # so in 400 rows
  - type: expression_is_true
    expression: '"net" + "tax" = "gross"'
`)
    expect(text).toContain(`    column_A: end
    column_B: start
    or_equal: true
`)
    expect(text).toContain('    regex: ^[A-Z]-[0-9]{3}$\n')
    expect(text).toContain('    format: email\n')
    expect(text).toMatch(/value_set: \[(new|paid|sent), \w+, \w+\]\n {4}mostly: 0\.9\d+\n/)
    expect(text).toMatch(/# \d+ of 400 rows are missing .*\n {2}- type: expect_column_proportion_of_non_null/)
    expect(text).toMatch(/expect_column_kl_divergence_to_be_less_than\n {4}column: kind/)
    expect(text).toMatch(/expect_column_quantile_values_to_be_between\n {4}column: net/)
    expect(text).toMatch(/# On held-out data it failed in \d of 20 splits: at most .* 5% planned\.\n/)
  })

  it('fails on other data, with the sum and the class that broke', async () => {
    const at = folder({ 'orders.csv': orders(1000, 400) })
    await suggestAndCheck(at, 'orders.csv', '--splits', '0')
    const broken = orders(1400, 400).replaceAll(',sent,', ',Sent,')
    at.write('new.csv', broken)
    const { code, stdout } = await at.run('--suite', 's.yaml', '--sample', 'new.csv')
    expect(code).toBe(1)
    expect(stdout).toMatch(/✗ kind .*not in/)
  })

  it('is in the order of certainty', async () => {
    const at = folder({ 'orders.csv': orders(1, 200) })
    const text = await suggestAndCheck(at, 'orders.csv', '--splits', '0')
    expect(text).toContain(
      '# No rows were held out (0 splits): nothing says how often the suite would fail.\n',
    )
    const at_ = (type: string): number => text.indexOf(type)
    expect(at_('expect_column_values_to_be_unique')).toBeLessThan(at_('expect_column_values_to_be_in_set'))
    expect(at_('expect_column_values_to_be_in_set')).toBeLessThan(at_('expect_table_row_count'))
  })

  it('learns from several batches what varies between them', async () => {
    const at = folder({ 'a.csv': orders(1, 200), 'b.csv': orders(201, 260), 'c.csv': orders(461, 230) })
    const made = await at.run('suggest', 'a.csv', 'b.csv', 'c.csv', '-o', 's.yaml')
    expect(made.stdout).toContain('from 690 rows in 3 batches')
    expect(at.read('s.yaml')).toContain(`  # 200 to 260 rows in 3 batches
  - type: expect_table_row_count_to_be_between
    min_value: 133
    max_value: 390
`)
    for (const file of ['a.csv', 'b.csv', 'c.csv'])
      expect((await at.run('--suite', 's.yaml', '--sample', file, '-q')).code).toBe(0)
  })

  it('writes TypeScript, and reads what it wrote', async () => {
    const at = folder({ 'orders.csv': orders(1, 100) })
    expect((await at.run('suggest', 'orders.csv', '-o', 's.ts', '--splits', '0')).code).toBe(0)
    expect(at.read('s.ts')).toContain(
      '    // 100 rows of different values\n    expectColumnValuesToBeUnique(',
    )
    expect((await at.run('--suite', 's.ts', '--sample', 'orders.csv')).code).toBe(0)
  })

  it('writes no value of a column about people', async () => {
    const people = csv(
      'id,Name,contact,age',
      rows(
        120,
        (i) => `${i},${['Ann Lee', 'Bo Day'][i % 2]!},+49 30 ${String(5_550_000 + (i % 3))},${20 + draw(60)}`,
      ),
    )
    const at = folder({ 'people.csv': people })
    const text = await suggestAndCheck(at, 'people.csv', '--all', '--splits', '0')
    expect(text).not.toMatch(/Ann|Lee|Bo Day|555/)
    expect(text).toContain('column: [Name, contact]')
  })

  it('keeps how the data was read', async () => {
    const at = folder({ 'zip.csv': 'zip;n\n' + '01234;1,5\n'.repeat(40) })
    const args = ['--types', 'zip=string', '--delimiter', ';', '--decimal', ',']
    await at.run('suggest', 'zip.csv', '-o', 's.yaml', '--splits', '0', ...args)
    expect((await at.run('--suite', 's.yaml', '--sample', 'zip.csv')).code).toBe(0)
    expect(at.read('s.yaml')).toContain('types:\n  zip: string\n')
  })

  it.each([
    ['one row', 'a,b\n1,x\n'],
    ['two rows', 'a,b\n1,x\n2,y\n'],
    ['nothing but nulls', 'a,b\n' + ',\n'.repeat(50)],
    [
      'nothing but different values',
      csv(
        'k,f,t',
        rows(300, (i) => `${i * 7919},${random()},x${draw(1e9)}`),
      ),
    ],
    [
      'infinities and huge integers',
      csv(
        'a,b',
        rows(60, (i) => `${['inf', '-inf', 'nan', '1.5'][i % 4]!},${9007199254740993n + BigInt(i)}`),
      ),
    ],
    [
      'classes that are one double',
      csv(
        'a,b',
        rows(90, (i) => `${9007199254740993n + BigInt(2 * (i % 3))},${9223372036854775805n + BigInt(i % 2)}`),
      ),
    ],
    [
      'words of YAML',
      csv(
        'no,"#x\ny"',
        rows(90, (i) => `${['yes', '~', '1e5', '# a', '- b'][i % 5]!},${['true ', 'Null'][i % 2]!}`),
      ),
    ],
    [
      'one value',
      csv(
        'a,b',
        rows(50, () => '0.3,x'),
      ),
    ],
  ])('of %s, all of which pass', async (_, text) => {
    await suggestAndCheck(folder({ 'data.csv': text }), 'data.csv', '--all', '--splits', '2')
  })

  it('keeps the row count of few rows, whose random halves differ in size', async () => {
    const at = folder({
      'data.csv': csv(
        'a,b',
        rows(30, (i) => `${(i * 7) % 30},${['x', 'y', 'z'][i % 3]!}`),
      ),
    })
    const { stdout } = await at.run('suggest', 'data.csv', '--splits', '20')
    expect(stdout).toContain('# On held-out data it failed in 0 of 20 splits: ')
    expect(stdout).toContain(
      '- type: expect_table_row_count_to_be_between\n    min_value: 16\n    max_value: 54\n',
    )
  })

  it.each([
    [['a.csv', '-o', 's.json'], 2, 'invalid --output: expected a .yaml or .ts file, or -, found "s.json"'],
    [['a.csv', '-o', 'there.yaml'], 2, 'there.yaml exists. Pass --force to overwrite it, or another file.'],
    [['header.csv'], 2, 'header.csv: no rows. Pass data with at least one row.'],
    [['gone.csv'], 3, 'gone.csv'],
    [['short.csv'], 3, "can't suggest rules from short.csv, which is damaged: line 3"],
    [['a.csv', 'short.csv'], 3, "can't suggest rules from short.csv, which is damaged: line 3"],
  ])('%j: exit %d', async (args, code, message) => {
    const at = folder({
      'a.csv': 'a\n1\n',
      'header.csv': 'a,b\n',
      'short.csv': 'a,b\n1,2\n3\n',
      'there.yaml': 'suite: mine\n',
    })
    const ran = await at.run('suggest', ...args)
    expect(ran.stderr).toContain(message)
    expect(ran.code).toBe(code)
    expect(at.read('there.yaml')).toBe('suite: mine\n')
  })
})
