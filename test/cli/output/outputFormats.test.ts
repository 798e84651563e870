import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOutputs } from '../../../src/cli/output/outputFormats.ts'
import { csv, folder, rows } from '../runCli.ts'

const files = {
  'a.csv': csv(
    'n',
    rows(60, (i) => `${i % 9}`),
  ),
  'b.csv': csv(
    'n',
    rows(60, (i) => `${(i % 9) + 50}`),
  ),
  'suite.yaml': 'columns:\n  n: { between: [0, 8], severity: warning }\n',
}
const both = ['--reference', 'a.csv', '--sample', 'b.csv']
const read = (data: { readonly path: string }, name: string): string =>
  readFileSync(join(data.path, name), 'utf8')

test('every format can be written in one run', async () => {
  const data = folder(files)
  const formats = fileOutputs.flatMap(({ option }) => [option, `out/${option.slice(2)}`])
  const { code, stdout, stderr } = await data.run(...both, ...formats, '--html-dir', 'page')
  expect(stderr).toBe('')
  expect(stdout).toMatch(/FAIL {2}\d+ of \d+ checks failed .*\n$/)
  expect(code).toBe(1)
  const begins: Readonly<Record<string, RegExp>> = {
    json: /^\{\n {2}"schemaVersion": 1,/,
    junit: /^<\?xml [^]*<testsuites>/,
    html: /^<!doctype html>/,
    markdown: /^### ❌ FAIL: /,
    'log-file': /^touchstone - [\d-]+ [\d:]+,\d{3} - INFO - check_data - checking b\.csv against a\.csv\n/,
    gitlab: /^\[\n {2}\{\n {4}"description": /,
    sarif: /^\{\n {2}"\$schema": .*sarif-2\.1\.0/,
    openlineage: /^\{\n {2}"eventType": "FAIL"/,
    gx: /^\{\n {2}"success": false/,
  }
  expect(Object.keys(begins).map((name) => `--${name}`)).toEqual(fileOutputs.map(({ option }) => option))
  for (const [name, begin] of Object.entries(begins)) expect(read(data, `out/${name}`)).toMatch(begin)
  expect(read(data, 'page/index.html')).toContain('href="style.css"')
  expect(read(data, 'page/style.css')).toContain('.masthead')
})

test('--log-file is added to', async () => {
  const data = folder({ ...files, 'all.log': 'INFO - before\n' })
  await data.run(...both, '--log-file', 'all.log')
  await data.run(...both, '--log-file', 'all.log')
  const log = read(data, 'all.log')
  expect(log.startsWith('INFO - before\n')).toBe(true)
  expect(log.match(/ - INFO - check_data - checking /g)).toHaveLength(2)
})

test.each<[why: string, args: string[], message: string]>([
  ['one file twice', ['--json', 'x', '--junit', './x'], '--json and --junit are both ./x; give each its own'],
  ['standard output twice', ['--json', '-', '--gx', '-'], '--json and --gx are both standard output'],
  ['the sample', ['--html', 'b.csv'], '--sample and --html are both b.csv'],
  ['the sample by a link', ['--html', 'link.csv'], '--sample and --html are both link.csv'],
  ['the suite', ['--suite', 'suite.yaml', '--gx', 'suite.yaml'], '--suite and --gx are both suite.yaml'],
  [
    'a page of a folder',
    ['--html-dir', 'p', '--html', 'p/index.html'],
    '--html and --html-dir are both p/index.html',
  ],
])('what would be overwritten is refused: %s', async (_, args, message) => {
  const data = folder(files)
  symlinkSync('b.csv', join(data.path, 'link.csv'))
  const { code, stdout, stderr } = await data.run(...both, ...args)
  expect(stderr).toContain(message)
  expect(stdout).toBe('')
  expect(code).toBe(2)
  expect(read(data, 'b.csv')).toBe(files['b.csv'])
})

test('a link is written through, a device is not replaced', async () => {
  const data = folder(files)
  writeFileSync(join(data.path, 'old.html'), 'old')
  symlinkSync('old.html', join(data.path, 'latest.html'))
  await data.run(...both, '--html', 'latest.html', '--gx', '/dev/null')
  expect(read(data, 'old.html')).toMatch(/^<!doctype html>/)
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('one report that cannot be written keeps no other from being written', async () => {
  const data = folder(files)
  const { code, stdout, stderr } = await data.run(...both, '--junit', 'a.csv/x', '--gx', 'gx.json')
  expect(stderr).toContain('report a.csv/x could not be written: a file is in the way (a.csv)')
  expect(stdout).toContain('FAIL')
  expect(JSON.parse(read(data, 'gx.json'))).toHaveProperty('success', false)
  expect(code).toBe(3)
})

test.each<[args: string[], message: string]>([
  [['--junit', '.'], '--junit: . is a folder'],
  [['--html', ''], '--html needs a path'],
  [['--html-dir', ''], '--html-dir needs a path'],
])('%j is refused before there is anything to write', async (args, message) => {
  const { code, stdout, stderr } = await folder(files).run(...both, ...args)
  expect(stderr).toContain(message)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

describe('GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_OUTPUT: 'output' }

  test('gets annotations, summary and outputs by itself; the verdict stays last', async () => {
    const data = folder({ ...files, output: 'before=1\n' })
    const { code, stdout } = await data.runIn(env, ...both)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^::error title=n%3A expect_column_distribution_to_match_reference::/)
    expect(lines.at(-1)).toMatch(/^ {2}FAIL /)
    expect(read(data, 'summary.md')).toMatch(/^### ❌ FAIL: /)
    expect(read(data, 'output')).toMatch(
      /^before=1\nstatus=fail\ntotal=\d+\npassed=\d+\nfailed=\d+\nerrors=0\nwarnings=0\nskipped=\d+\nunchecked=0\n$/,
    )
    expect(code).toBe(1)
  })

  test('gets nothing with --no-github, and none of it is printed where JSON is', async () => {
    const data = folder(files)
    expect((await data.runIn(env, ...both, '--no-github')).stdout).not.toContain('::error')
    expect(existsSync(join(data.path, 'summary.md'))).toBe(false)
    const { stdout, stderr } = await data.runIn(env, ...both, '--json', '-')
    expect(JSON.parse(stdout)).toHaveProperty('status', 'fail')
    expect(stderr).toMatch(/^::error /)
  })

  test('is told of a suite from the top of the repository', async () => {
    const data = folder({ 'repository/data/suite.yaml': 'columns: { m: }\n', 'b.csv': files['b.csv'] })
    const args = ['--suite', 'repository/data/suite.yaml', '--sample', 'b.csv', '--github']
    const told = async (GITHUB_WORKSPACE: string) => (await data.runIn({ GITHUB_WORKSPACE }, ...args)).stdout
    expect(await told(join(data.path, 'repository'))).toMatch(/^::error file=data\/suite\.yaml,line=1,/)
    expect(await told(join(data.path, 'elsewhere'))).toMatch(
      /^::error file=repository\/data\/suite\.yaml,line=1,/,
    )
  })

  test('a summary that is almost full is not made too large', async () => {
    const mebibyte = 1024 * 1024
    for (const before of [mebibyte - 5000, mebibyte - 100]) {
      const data = folder({ ...files, 'summary.md': 'x'.repeat(before) })
      await data.runIn(env, ...both)
      expect(statSync(join(data.path, 'summary.md')).size).toBeLessThanOrEqual(mebibyte)
    }
  })
})

test.each([
  ['TF_BUILD', 'True', /^##vso\[task\.logissue type=error;/],
  ['TEAMCITY_VERSION', '2026.1', /^##teamcity\[testSuiteStarted /],
])('%s turns on what that system reads', async (name, value, expected) => {
  const data = folder(files)
  expect((await data.runIn({ [name]: value }, ...both)).stdout).toMatch(expected)
  expect((await data.runIn({ [name]: value }, ...both, '--no-azure', '--no-teamcity')).stdout).not.toContain(
    '##',
  )
})

test('--fail-on warning: warnings are failures where tests are counted', async () => {
  const data = folder(files)
  const bySuite = ['--suite', 'suite.yaml', '--sample', 'b.csv', '--junit', 'j.xml', '--teamcity']
  const lax = await data.run(...bySuite)
  expect(lax.code).toBe(0)
  expect(lax.stdout).toContain("message='WARNING: ")
  expect(read(data, 'j.xml')).toMatch(/failures="0" errors="0" skipped="1"/)
  const strict = await data.run(...bySuite, '--fail-on', 'warning')
  expect(strict.code).toBe(1)
  expect(strict.stdout).toContain('##teamcity[testFailed ')
  expect(read(data, 'j.xml')).toMatch(/failures="1" errors="0" skipped="0"/)
  await data.run(...bySuite, '--fail-on', 'warning', '--junit-warnings', 'pass', '--junit-strict')
  expect(read(data, 'j.xml')).toMatch(/failures="0" errors="0" skipped="0"/)
  expect(read(data, 'j.xml')).not.toContain(' file=')
})

test('--fail-on warning: a warning of the whole run is a failure too', async () => {
  const data = folder(files)
  const same = ['--reference', 'a.csv', '--sample', 'a.csv', '--fail-on', 'warning', '--junit', 'j.xml']
  expect((await data.run(...same)).code).toBe(1)
  expect(read(data, 'j.xml')).toContain('failures="1"')
  expect(read(data, 'j.xml')).toContain('<failure message="reference and sample are the same bytes')
})
