import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { consoleOutputs, fileOutputs } from '../../src/cli/output/outputFormats.ts'
import { haveOracles, oracles } from '../oracles.ts'
import { hostile } from '../reporters/hostileReport.ts'
import { hostileFiles, hostileTexts, unsafe } from './hostileFiles.ts'
import { sharedFolder, type Folder, type Ran } from './runCli.ts'

const names = fileOutputs.map(({ option }) => option.slice(2))
const github = { GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_OUTPUT: 'output' }

let data: Folder
let ran: Ran
const read = (name: string): string => readFileSync(join(data.path, name), 'utf8')
const printed = (option: string): Promise<Ran> => data.runIn(github, 'report', 'out/json', option, '-q')

beforeAll(async () => {
  data = sharedFolder(hostileFiles)
  const formats = names.flatMap((name) => [`--${name}`, `out/${name}`])
  const question = ['-r', 'reference.csv', '-s', 'sample.csv', '--suite', 'suite.json']
  ran = await data.run(
    ...question,
    ...formats,
    '--html-dir',
    'page',
    '--write-unexpected',
    'rows',
    '--run-dir',
    'runs',
    '-v',
  )
})

test('the run comes to a verdict', () => {
  expect(ran.stderr).toBe('')
  expect(ran.stdout).toMatch(/ {2}FAIL {2}\d+ of \d+ checks failed \(.*\) in .*\n$/)
  expect(ran.code).toBe(1)
})

test('people see plain text', () => {
  expect(unsafe.exec(ran.stdout)?.[0]).toBeUndefined()
  expect(/^\s*::|##\w*\[/m.exec(ran.stdout)?.[0]).toBeUndefined()
  expect(ran.stdout).toContain('<script>alert')
})

test('HTML has no character that nobody sees', () => {
  for (const name of ['out/html', ...data.list('page').map((file) => `page/${file}`)])
    expect(unsafe.exec(read(name).replaceAll('\t', ''))?.[0]).toBeUndefined()
})

test.each(names.filter((name) => name !== 'html'))('%s is plain text', (name) => {
  const text = read(`out/${name}`)
  expect(text.length).toBeGreaterThan(1000)
  expect(unsafe.exec(text)?.[0]).toBeUndefined()
  expect(/^\s*::|##\w*\[/m.exec(text)?.[0]).toBeUndefined()
})

test.each(['json', 'gitlab', 'sarif', 'openlineage', 'gx'])(
  '%s is JSON that holds the text as it is',
  (name) => {
    const told = JSON.stringify(JSON.parse(read(`out/${name}`)))
    const [script] = hostileTexts
    expect(told).toContain(JSON.stringify(script).slice(1, -1))
  },
)

test('JSON has every column and every example as it is in the data', () => {
  const { inputs, results } = JSON.parse(read('out/json')) as {
    inputs: { sample: { columns: { name: string }[] } }
    results: { unexpected?: { examples: { value: string }[] } }[]
  }
  expect(inputs.sample.columns.map(({ name }) => name).slice(1)).toEqual(
    hostileTexts.map((text, i) => `${text}${i}`),
  )
  const shown = new Set(
    results.flatMap(({ unexpected }) => unexpected?.examples.map(({ value }) => value) ?? []),
  )
  expect(hostileTexts.slice(1).filter((text) => !shown.has(text))).toEqual([])
})

test('JUnit is XML of known elements, and valid where Jenkins and Ant look', async () => {
  const xml = read('out/junit')
  expect(new Set(xml.match(/<[\w!?/-]+/g))).toEqual(
    new Set(
      '<?xml <testsuites </testsuites <testsuite </testsuite <properties </properties <property <testcase </testcase <failure </failure <skipped </skipped <system-out </system-out <system-err </system-err'.split(
        ' ',
      ),
    ),
  )
  expect(xml).toContain('&lt;script&gt;')
  if (!haveOracles) {
    console.warn('JUnit is NOT checked against its schemas: shared/oracles is missing') // eslint-disable-line no-console
    return
  }
  const schema = (name: string): string => readFileSync(new URL(`junit/${name}`, oracles), 'utf8')
  const valid = async (text: string, name: string) =>
    (await validateXML({ xml: [text], schema: [schema(name)] })).errors
  expect(await valid(xml, 'jenkins-junit-10.xsd')).toEqual([])
  await data.run('report', 'out/json', '--junit', 'strict.xml', '--junit-strict')
  expect(await valid(read('strict.xml'), 'windyroad-JUnit.xsd')).toEqual([])
  expect(await valid(read('strict.xml'), 'jenkins-junit-10.xsd')).toEqual([])
})

test('a log has one entry a line', () => {
  const lines = read('out/log-file').trimEnd().split('\n')
  expect(
    lines.filter((line) => !/^touchstone - \S+ \S+ - (INFO|WARNING|ERROR) - check_data - /.test(line)),
  ).toEqual([])
})

test('Markdown has whole tables, no markup but its own, and names nobody', () => {
  const text = read('out/markdown')
  const widths = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.match(/(?<!\\)\|/g)!.length)
  expect(new Set(widths)).toEqual(new Set([5, 6, 7]))
  expect(new Set(text.match(/<[^>]*>/g))).toEqual(
    new Set('<code> </code> <!-- --> <details> <summary> </summary> </details>'.split(/ (?!-->)/)),
  )
  expect(/@\w|[[\]`]|https?:(?!<)/.exec(text)?.[0]).toBeUndefined()
})

test.each<[option: string, line: RegExp]>([
  ['--github', /^::(error|warning)( (file=[^:,]*,line=\d+,)?title=[^:,]*)?::/],
  ['--azure', /^##vso\[task\.logissue [^\]]*\][^\]]*$/],
  ['--teamcity', /^##teamcity\[[A-Za-z]+( \w+='([^|'[\]]|\|.)*')*\]$/],
])('%s prints one command a line, and no other', async (option, line) => {
  const { stdout } = await printed(option)
  const lines = stdout.trimEnd().split('\n').slice(0, -1)
  expect(lines.length).toBeGreaterThan(5)
  expect(lines.filter((each) => !line.test(each))).toEqual([])
  expect(unsafe.exec(stdout)?.[0]).toBeUndefined()
  if (option !== '--github') return
  expect(lines.length).toBeLessThanOrEqual(20)
  expect(read('output')).toMatch(/^(\w+=\w+\n){8}$/)
  expect(read('summary.md').trimEnd()).toBe(read('out/markdown').trimEnd())
})

test('all consoles are known to this test', () => {
  expect(consoleOutputs.map(({ option }) => option)).toEqual(['--github', '--azure', '--teamcity'])
})

test('files of failing rows have no formula and no character that nobody sees, and neither do their names', () => {
  const files = data.list('rows')
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const text = read(`rows/${file}`)
    expect(unsafe.exec(text.replaceAll('\t', ''))?.[0]).toBeUndefined()
    expect(/(^|[,\n])[ "]*[=+@＝\t-]/.exec(text)?.[0]).toBeUndefined()
    expect(unsafe.exec(file)?.[0]).toBeUndefined()
  }
})

test('the folder of a run has its lines whole', () => {
  const [run] = data.list('runs')
  const lines = read(`runs/${run!}/output.log`).trimEnd().split('\n')
  expect(lines.filter((line) => !/^\S+ \S+ \| \w+ +\| touchstone:validate:0 - /.test(line))).toEqual([])
  for (const file of data.list(`runs/${run!}`).filter((name) => !name.endsWith('.pickle')))
    expect(unsafe.exec(read(`runs/${run!}/${file}`).replaceAll('\t', ''))?.[0]).toBeUndefined()
  for (const line of read(`runs/${run!}/output.jsonl`).trimEnd().split('\n'))
    expect(JSON.parse(line)).toHaveProperty('record.message')
})

test('--explain is plain text, one line each', async () => {
  const { stdout } = await data.run('-r', 'reference.csv', '-s', 'sample.csv', '--explain')
  expect(unsafe.exec(stdout)?.[0]).toBeUndefined()
  expect(
    stdout
      .split('\n')
      .filter((line) => !/^(expect_\w+ {2}|scan \d+ {2}| {2}SELECT |\d+ expectations, |$)/.test(line)),
  ).toEqual([])
})

test('what is wrong with a command is told as plain text too', async () => {
  for (const text of [hostile['escape']!, hostile['lines']!, hostile['oldCommand']!]) {
    const { code, stderr } = await data.run('-r', 'reference.csv', '-s', 'sample.csv', '--columns', text)
    expect(code).toBe(2)
    expect(unsafe.exec(stderr)?.[0]).toBeUndefined()
    expect(/^\s*::|##\w*\[/m.exec(stderr)?.[0]).toBeUndefined()
  }
})
