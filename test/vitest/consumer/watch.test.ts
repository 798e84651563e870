import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { workspace } from './workspace.ts'

const newProject = workspace()

it('runs all suites again when data or the baseline changes, and one suite when that changes', async () => {
  const suite = (name: string): string => `suite: ${name}\ncolumns:\n  tempo: { between: [0, 300] }\n`
  const known = '{ "baselineVersion": 1, "suite": "a", "entries": [] }'
  const project = newProject({
    'vitest.config.ts': `
      import { defineConfig } from 'vitest/config'
      import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
      export default defineConfig({ test: { projects: [
        { test: { name: 'unit', include: ['*.test.ts'] } },
        dataProject({ sample: 'data/sample.csv', baseline: 'known.json', include: ['*.suite.yaml', '*.check.ts'] }),
      ] } })`,
    'one.test.ts': "import { test } from 'vitest'\ntest('unit', () => {})\n",
    'known.json': known,
    'a.suite.yaml': suite('a'),
    'b.suite.yaml': suite('b'),
    'c.suite.yaml': `suite: c
tables: { genres: data/genres.csv }
expectations:
  - { type: expect_column_values_to_be_in_other_table, column: genre, other_table: genres, other_column: genre }
`,
    'own.check.ts': `import { expect, test as base } from '@touchstone-data/touchstone/vitest'
const test = base.override('sampleRef', { scope: 'file' }, () => 'data/own.csv')
test('own data', ({ sample }) => expect(sample.column('n')).toBeBetween(0, 9))
`,
    'data/own.csv': 'n\n1\n2\n',
  })
  const songs = project.read('data/sample.csv').trimEnd().split('\n')
  const at = songs[0]!.split(',').indexOf('genre')
  project.write(
    'data/genres.csv',
    ['genre', ...new Set(songs.slice(1).map((row) => row.split(',')[at]!)), ''].join('\n'),
  )
  const child = project.start(['--watch', '--reporter=default'])
  onTestFinished(() => void child.kill())
  let output = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const said = (pattern: RegExp): Promise<void> =>
    expect.poll(() => output, { timeout: 50_000, interval: 50 }).toMatch(pattern)
  /** What Vitest says after a file was written. It begins to watch some time after it has told, so until it runs it is written again. */
  const after = async (name: string, content: string, pattern: RegExp): Promise<string> => {
    output = ''
    project.write(name, content)
    const again = setInterval(() => output === '' && project.write(name, content), 5000)
    await said(pattern).finally(() => clearInterval(again))
    return output
  }
  await said(/Test Files {2}5 passed[^]*for file changes/)

  const changed = suite('a').replace('300', '400')
  const one = await after('a.suite.yaml', changed, /Test Files[^]*for file changes/)
  expect(one).toMatch(/a\.suite\.yaml/)
  expect(one).toMatch(/Test Files {2}1 passed \(1\)/)
  expect(one).not.toMatch(/b\.suite\.yaml/)

  const own = await after('data/own.csv', 'n\n1\n12\n', /Test Files[^]*for file changes/)
  expect(own).toMatch(/Test Files {2}1 failed \(1\)/)
  expect(own).toContain('1 of 2 values is outside [0, 9]')

  const tables = await after('data/genres.csv', 'genre\nRap\n', /Test Files[^]*for file changes/)
  // Vitest runs again what failed before, too.
  expect(tables).toMatch(/Test Files {2}2 failed \(2\)/)
  expect(tables).toMatch(/c\.suite\.yaml/)

  const sample = readFileSync(join(project.path, 'data/sample.csv'), 'utf8')
  const outside = sample.replace(/,[\d.]+(,\d+,\d,[^,]+,[^,]+)$/m, ',999$1')
  const data = await after('data/sample.csv', outside, /Test Files {2}4 failed \(4\)[^]*for file changes/)
  expect(data).toContain('1 of 2,000 values is outside [0, 400]')

  const unread = await after('known.json', '{', /Test Files[^]*for file changes/)
  expect(unread).toContain('known.json is not JSON')
  const readAgain = await after('known.json', known, /Test Files[^]*for file changes/)
  expect(readAgain).not.toContain('is not JSON')

  output = ''
  rmSync(join(project.path, 'data/sample.csv'))
  await said(/Test Files {2}4 failed \(4\)[^]*for file changes/)
  expect(output).toContain('ExpectationError: data/sample.csv: no such file')
}, 240_000)
