import { describe, expect, it } from 'vitest'
import type { Baseline } from '../../src/core/baseline.ts'
import { csv, folder, rows, type Folder } from './runCli.ts'

const suite = `suite: s
expectations:
  - { type: expect_column_values_to_be_between, column: a, min_value: 0, max_value: 100 }
  - { type: expect_column_values_to_not_be_null, column: b }
`
/** 100 rows, of which `bad` have a value of 500 and `missing` no b. */
const data = (bad: number, missing: number): string =>
  csv(
    'a,b',
    rows(100, (i) => `${i < bad ? 500 : i},${i < missing ? '' : 'x'}`),
  )

const today = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 30) / 1000) }
const later = { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 1) / 1000) }
const run = ['--suite', 's.yaml', '--sample']

async function withBaseline(): Promise<Folder> {
  const at = folder({
    's.yaml': suite,
    'old.csv': data(5, 0),
    'new.csv': data(5, 3),
    'worse.csv': data(6, 0),
  })
  expect((await at.runIn(today, ...run, 'old.csv', '--json', 'result.json')).code).toBe(1)
  const made = await at.runIn(
    today,
    ...['baseline', 'result.json', '-o', 'b.json', '--owner', 'data-team', '--expires', '2026-12-31'],
    ...['--reason', 'ticket 7'],
  )
  expect(made.stdout).toBe('Wrote b.json: 1 known failure.\nNext: validate … --baseline b.json\n')
  return at
}

describe('validate --baseline', () => {
  it('forgives what is known, and shows it', { timeout: 180_000 }, async () => {
    const at = await withBaseline()
    expect((JSON.parse(at.read('b.json')) as Baseline).entries[0]).toMatchObject({
      id: 'expect_column_values_to_be_between.a',
      owner: 'data-team',
      expires: '2026-12-31',
      unexpected: { count: 5, total: 100 },
    })
    const all = ['--junit', 'j.xml', '--html', 'r.html', '--markdown', 'm.md', '--json', 'r.json']
    const ran = await at.runIn(today, ...run, 'old.csv', '--baseline', 'b.json', ...all)
    const known = 'known failure (owner data-team, expires 2026-12-31, ticket 7)'
    expect(ran.stdout).toContain(`! a  5 of 100 values are outside [0, 100]; ${known}`)
    expect(ran.stdout).toContain('PASS  2 checks passed (1 known failure)')
    expect(ran.code).toBe(0)
    for (const file of ['j.xml', 'r.html', 'r.json']) expect(at.read(file)).toContain(known)
    expect(at.read('m.md')).toContain('known failure')
    expect(JSON.parse(at.read('r.json'))).toMatchObject({
      status: 'pass',
      baseline: { entries: 1, forgiven: 1, fixed: [] },
    })
    expect(at.read('j.xml')).toContain('<skipped message="KNOWN: 5 of 100')
  })

  it('passes with --fail-on warning too, unless there is another warning', async () => {
    const at = await withBaseline()
    const ran = await at.runIn(
      today,
      ...run,
      ...['old.csv', '--baseline', 'b.json', '--fail-on', 'warning', '--junit', 'j.xml'],
    )
    expect(ran.code).toBe(0)
    expect(at.read('j.xml')).toContain('failures="0"')
  })

  it.each([
    ['new failures', today, 'new.csv', 'b  3 of 100 values are missing'],
    [
      'worse ones',
      today,
      'worse.csv',
      '; worse than the baseline: 6% of the values fail, 5% in the baseline',
    ],
    ['expired ones', later, 'old.csv', '; the baseline entry expired on 2026-12-31 (owner data-team)'],
  ])('fails on %s', async (_, env, file, message) => {
    const at = await withBaseline()
    const ran = await at.runIn(env, ...run, file, '--baseline', 'b.json')
    expect(ran.stdout).toContain(message)
    expect(ran.code).toBe(1)
  })

  it('fails where the check was changed', async () => {
    const at = await withBaseline()
    at.write('s.yaml', suite.replace('max_value: 100', 'max_value: 90'))
    expect((await at.runIn(today, ...run, 'old.csv', '--baseline', 'b.json')).code).toBe(1)
  })

  it('names entries whose checks pass now', async () => {
    const at = await withBaseline()
    at.write('good.csv', data(0, 0))
    const ran = await at.runIn(today, ...run, 'good.csv', '--baseline', 'b.json')
    expect(ran.stdout).toContain(
      'baseline   1 known failure, 0 forgiven, 1 fixed: expect_column_values_to_be_between.a',
    )
    expect(ran.code).toBe(0)
  })

  it('warns of known failures that are of no check', async () => {
    const at = await withBaseline()
    at.write(
      'other.yaml',
      suite.replace('suite: s', 'suite: other').replace('max_value: 100', 'max_value: 600'),
    )
    at.write('changed.yaml', suite.replace('max_value: 100', 'max_value: 600'))
    const ran = (file: string) =>
      at.runIn(today, '--suite', file, '--sample', 'old.csv', '--baseline', 'b.json')
    const { stdout, code } = await ran('other.yaml')
    expect(stdout).toContain(
      '! the baseline is of suite "s", and suite "other" has none of its checks. Pass the baseline of this suite.',
    )
    expect(code).toBe(0)
    expect((await ran('changed.yaml')).stdout).toContain(
      '! 1 known failure of the baseline without a check in the suite: expect_column_values_to_be_between.a. The check was deleted or changed. Delete the entry, or write the baseline again.',
    )
  })

  it('takes a report, and warns that nobody owns its failures', async () => {
    const at = await withBaseline()
    const ran = await at.runIn(today, ...run, 'old.csv', '--baseline', 'result.json')
    expect(ran.stdout).toContain('! 1 known failure without an owner and an expiry date.')
    expect(ran.code).toBe(0)
  })

  it('keeps owner and date of what was forgiven', async () => {
    const at = await withBaseline()
    await at.runIn(today, ...run, 'new.csv', '--baseline', 'b.json', '--json', 'next.json')
    const args = ['next.json', '-o', '-', '--owner', 'other', '--expires', '2027-06-30']
    const { stdout } = await at.runIn(today, 'baseline', ...args)
    const { entries } = JSON.parse(stdout) as Baseline
    expect(entries.map(({ owner, expires, severity }) => [owner, expires, severity])).toEqual([
      ['data-team', '2026-12-31', 'error'],
      ['other', '2027-06-30', 'error'],
    ])
    expect(entries[0]!.message).toBe('5 of 100 values are outside [0, 100]')
  })

  it.each([
    [
      ['baseline', 'result.json', '-o', 'b.json', '--owner', 'x', '--expires', '2030-01-01'],
      'b.json exists. Pass --force',
    ],
    [
      ['baseline', 'result.json', '-o', '-', '--owner', 'x', '--expires', '2026-11-29'],
      'invalid --expires: expected 2026-11-30 or a later day',
    ],
    [
      ['baseline', 'result.json', '-o', '-', '--owner', 'x', '--expires', '2026-02-30'],
      'Expected a day, for example 2026-12-31.',
    ],
    [['baseline', 's.yaml', '-o', '-', '--owner', 'x', '--expires', '2030-01-01'], 's.yaml is not JSON'],
    [[...run, 'old.csv', '--baseline', 'gone.json'], 'baseline gone.json could not be read'],
    [
      [...run, 'old.csv', '--baseline', 'other.json'],
      "other.json isn't a baseline, as validate baseline writes it: entries.0.id: expected string, found number",
    ],
    [
      [...run, 'old.csv', '--baseline', 'empty.json'],
      'baseline empty.json is empty. Pass a report of --json, ',
    ],
    [[...run, 'old.csv', '--baseline', 's.yaml'], 'baseline s.yaml is not JSON: '],
    [[...run, 'old.csv', '--baseline', 'list.json'], 'the file: expected object, found array'],
    [[...run, 'old.csv', '--baseline', 'unowned.json'], 'entries.0.owner: expected a name, found nothing'],
    [
      [...run, 'old.csv', '--baseline', 'undated.json'],
      'entries.0.expires: expected a day, for example 2026-12-31',
    ],
    [
      [...run, 'old.csv', '--baseline', 'twice.json'],
      'twice.json: entries 1 and 2 are of the same check, expect_column_values_to_be_between.a. Delete one of them.',
    ],
    [
      [...run, 'old.csv', '--baseline', 'unread.json'],
      'unread.json is the report of a run that checked nothing',
    ],
    [
      ['baseline', 'unread.json', '-o', '-', '--owner', 'x', '--expires', '2030-01-01'],
      'unread.json is the report of a run that checked nothing',
    ],
    [['test', '--sample', 'old.csv', '--baseline', 'gone.json'], 'baseline gone.json could not be read'],
  ])('rejects %j', async (args, message) => {
    const at = await withBaseline()
    const { entries } = JSON.parse(at.read('b.json')) as Baseline
    const baselineOf = (...all: readonly object[]): string =>
      JSON.stringify({ baselineVersion: 1, suite: 's', entries: all })
    at.write('other.json', baselineOf({ id: 1 }))
    at.write('empty.json', '')
    at.write('list.json', '[]')
    at.write('unowned.json', baselineOf({ ...entries[0]!, owner: '' }))
    at.write('undated.json', baselineOf({ ...entries[0]!, expires: 'soon' }))
    at.write('twice.json', baselineOf(...entries, entries[0]!))
    await at.runIn(today, ...run, 'gone.csv', '--json', 'unread.json')
    const ran = await at.runIn(today, ...args)
    expect(ran.stderr).toContain(message)
    expect(ran.code).toBe(2)
  })
})
