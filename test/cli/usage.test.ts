import { expect, test } from 'vitest'
import { folder } from './runCli.ts'

const songs = `tempo,genre\n${'100,rock\n120,pop\n120,rock\n'.repeat(4)}`
const files = { 'a.csv': songs, 'b.csv': songs.replace('100', '101') }
const both = ['--reference', 'a.csv', '--sample', 'b.csv']

test('the command line of the course works verbatim', async () => {
  const { code, stdout, stderr } = await folder(files).run(...both, '--alpha', '0.05')
  expect(stdout).toMatch(/^ {2}reference {2}a\.csv +12 rows · 2 columns · sha256 [0-9a-f]{6}…$/m)
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^ {2}PASS {2}\d+ checks passed/)
  expect(stderr).toBe('')
  expect(code).toBe(0)
})

test("the course's underscored options stand for ours", async () => {
  const { code, report } = await folder(files).report(
    ...['--reference_artifact', 'a.csv', '--sample_artifact', 'b.csv', '--ks_alpha', '0.01'],
  )
  expect(report.inputs.reference?.ref).toBe('a.csv')
  expect(report.inputs.sample.ref).toBe('b.csv')
  expect(report.family?.alpha ?? 0.01).toBe(0.01)
  expect(code).toBe(0)
})

test.each(['0', '1', '-1', 'abc', ''])('α of %j is refused', async (alpha) => {
  const { code, stdout, stderr } = await folder(files).run(...both, '--alpha', alpha)
  expect(stderr).toContain(
    `argument '${alpha}' is invalid. Expected a number between 0 and 1, for example 0.05.`,
  )
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test.each<[why: string, args: string[], message: string]>([
  ['an unknown option', [...both, '--alpa', '0.05'], "unknown option '--alpa'\n(Did you mean --alpha?)"],
  [
    'a further argument',
    [...both, 'c.csv'],
    'c.csv: expected key=value, such as data.ks_alpha=0.05; data is',
  ],
  ['an unknown correction', [...both, '--correction', 'bonferoni'], 'Allowed choices are bonferroni, sidak,'],
  ['a bad count', [...both, '--max-examples', '-1'], "'-1' is invalid. Expected a whole number, 0 or more."],
  ['nothing', [], 'no sample given. Pass --sample (see --help).'],
  ['only --reference', ['--reference', 'a.csv'], 'no sample given. Pass --sample (see --help).'],
  [
    'only --sample',
    ['--sample', 'a.csv'],
    'no reference or suite given. Pass --reference, --suite, or both.',
  ],
  [
    'standard input twice',
    ['--reference', '-', '--sample', '-'],
    'only one of reference and sample can be standard input',
  ],
  [
    'a column that is not there',
    [...both, '--columns', 'tempoo'],
    '--columns: "tempoo" is not in the reference; did you mean "tempo"?',
  ],
  [
    'a scheme that is not supported',
    ['--reference', 'ftp://host/a.csv', '--sample', 'b.csv'],
    'ftp://host/a.csv: ftp:// is not supported; give a path, a glob, a URL (file, http, https, s3, postgres, mysql), ',
  ],
  ['no thread', [...both, '--threads', '0'], '--threads 0: Must have at least 1 thread'],
  ['no delimiter', [...both, '--delimiter', ''], 'must be text without quotes and line ends, not ""'],
  ['no memory size', [...both, '--memory-limit', 'abc'], '--memory-limit abc: Memory must have a number'],
])('%s is a usage error', async (_why, args, message) => {
  const { code, stdout, stderr } = await folder(files).run(...args)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test('a sample without any column of the reference fails, as one that lacks some', async () => {
  const { code, stdout } = await folder({ ...files, 'b.csv': 'TEMPO,y\n1,2\n' }).run(...both)
  expect(stdout).toContain('✗ tempo  is not in the sample; did you mean "TEMPO"?')
  expect(stdout).toContain('✗ genre  is not in the sample')
  expect(code).toBe(1)
})

test('the same bytes on both sides are a warning, and an error if asked for', async () => {
  const same = ['--reference', 'a.csv', '--sample', 'a.csv']
  const warned = await folder(files).run(...same)
  expect(warned.stdout).toMatch(
    /! reference and sample are the same bytes \(sha256:[0-9a-f]{64}\): no drift can be found between them/,
  )
  expect(warned.code).toBe(0)
  const refused = await folder(files).run(...same, '--fail-on-identical')
  expect(refused.stderr).toContain('reference and sample are the same bytes (sha256:')
  expect(refused.stdout).toBe('')
  expect(refused.code).toBe(2)
})

test('-q prints the verdict and no more', async () => {
  const { code, stdout } = await folder(files).run(...both, '-q')
  expect(stdout).toMatch(/^ {2}PASS {2}\d+ checks passed .*\n$/)
  expect(code).toBe(0)
})

test('--explain prints the scans and makes none', async () => {
  const { code, stdout } = await folder(files).run(...both, '--explain')
  expect(stdout).toMatch(/^\d+ expectations, \d+ scans\n/)
  expect(stdout).toMatch(/^expect_column_distribution_to_match_reference +scan [\d, ]+: tempo$/m)
  expect(stdout).toContain('FROM "sample"')
  expect(stdout).not.toMatch(/PASS|FAIL/)
  expect(code).toBe(0)
})

test('--columns compares only those', async () => {
  const { report } = await folder(files).report(...both, '--columns', 'genre')
  expect(new Set(report.results.map(({ params }) => params['column']))).toEqual(new Set([undefined, 'genre']))
})

test('--fail-on warning: what fails the run is not said to have passed', async () => {
  const data = folder({ ...files, 'suite.yaml': 'columns: { nothing: { severity: warning }, tempo: }\n' })
  const bySuite = ['--suite', 'suite.yaml', '--sample', 'a.csv']
  const lax = await data.report(...bySuite)
  expect(lax.report.status).toBe('pass')
  expect(lax.code).toBe(0)
  const strict = await data.report(...bySuite, '--fail-on', 'warning')
  expect(strict.report.status).toBe('fail')
  expect(strict.code).toBe(1)
  const same = await data.run('--reference', 'a.csv', '--sample', 'a.csv', '--fail-on', 'warning')
  expect(same.stdout).toMatch(/FAIL {2}1 warning, where none is allowed in .*\n$/)
  expect(same.code).toBe(1)
})

test('--fail-on never lets failures through, but not a run that checked nothing', async () => {
  const none = 'allow_empty: true\ncolumns: { a: { between: [0, 1], enabled: false } }\n'
  const data = folder({ 'a.csv': 'a,b\n1,2\n', 'b.csv': 'a\n1\n', 'none.yaml': none })
  expect((await data.run('--reference', 'a.csv', '--sample', 'b.csv')).code).toBe(1)
  expect((await data.run('--reference', 'a.csv', '--sample', 'b.csv', '--fail-on', 'never')).code).toBe(0)
  expect((await data.run('--suite', 'none.yaml', '--sample', 'a.csv', '--fail-on', 'never')).code).toBe(2)
})
