import { beforeAll, describe, expect, it } from 'vitest'
import { pageFiles } from './page.ts'
import { tellJson, workspace, type Ran } from './workspace.ts'

const projects = (...projects: readonly string[]): string => `
import { defineConfig } from 'vitest/config'
import { dataProject, expectations } from '@touchstone-data/touchstone/vitest/plugin'
class Sequencer {
  shard(files) { return files }
  sort(files) { return files.sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1)) }
}
export default defineConfig({
  test: { sequence: { sequencer: Sequencer }, projects: [${projects.join(', ')}] },
})
`
const suite = (name: string): string => `suite: ${name}\ncolumns:\n  tempo: { between: [0, 300] }\n`
const readsSample = `
import { expect, test } from '@touchstone-data/touchstone/vitest'
test('reads', async ({ sample }) => expect(sample.rowCount).toBe(1))`

const newProject = workspace()

describe('a test file of each of these fails, and says why', () => {
  const project = newProject({
    'vitest.config.ts': projects(
      "dataProject({ name: 'bad', sample: 'data/sample.csv', include: ['bad/*.suite.*'] })",
      "dataProject({ name: 'unnamed', reference: 'data/reference.csv', include: ['unnamed/*'] })",
      "dataProject({ name: 'changing', sample: 'data/changing.csv', include: ['changing/*'] })",
    ),
    'bad/syntax.suite.yaml': 'suite: a\ncolumns:\n  tempo: { between: [0, 300 }\n',
    'bad/unknown.suite.yaml': 'expectations:\n  - type: expect_column_to_exits\n    column: tempo\n',
    'bad/empty.suite.json': '',
    'bad/none.suite.ts': 'export const suite = 1\n',
    'bad/typo.suite.ts': 'export default (\n',
    'bad/needs.suite.yaml': 'columns:\n  tempo: { drift: true }\n',
    'bad/good.suite.yaml': suite('good'),
    'unnamed/songs.suite.yaml': suite('songs'),
    'unnamed/songs.test.ts': readsSample,
    'changing/a.test.ts': `
      import { appendFileSync } from 'node:fs'
      import { expect, test } from '@touchstone-data/touchstone/vitest'
      test('reads, then writes', async ({ sample }) => {
        await expect(sample.column('tempo')).toBeBetween(0, 300)
        appendFileSync('data/changing.csv', '\\n')
      })`,
    'changing/b.test.ts': `
      import { expect, test } from '@touchstone-data/touchstone/vitest'
      test('is about other data', async () => { await expect([{ x: 1 }]).toBeUnique({ column: 'x' }) })`,
  })
  let ran: Ran

  beforeAll(async () => {
    project.write('data/changing.csv', project.read('data/sample.csv'))
    ran = await project.vitest(['run', ...tellJson])
  })

  it('suites that are none', () => {
    const { code, output } = ran
    expect(code).toBe(1)
    expect(output).toMatch(
      /ExpectationError: bad\/syntax\.suite\.yaml:3: .*\n ❯ bad\/syntax\.suite\.yaml:3:3\n/,
    )
    expect(output).toMatch(
      /ExpectationError: bad\/unknown\.suite\.yaml:2: there is no expectation "expect_column_to_exits"; did you mean "expect_column_to_exist"\?\n ❯ bad\/unknown\.suite\.yaml:2:3\n/,
    )
    expect(output).toContain('ExpectationError: bad/empty.suite.json:1: ')
    expect(output).toContain(
      "none.suite.ts: its default export isn't a suite; write export default defineSuite({ … })",
    )
    expect(output).toMatch(/FAIL .*typo\.suite\.ts/)
    // What has been said is not said again, with a stack of ours.
    expect(output).not.toContain('Caused by')
    expect(output).toMatch(
      /1 expectation of the suite compares with a reference .*line 2.*or in one of these ways:\n.*reference: 'data\/reference\.csv'/,
    )
    expect(output).toMatch(/Test Files {2}9 failed \| 2 passed \(11\)/)
    expect(project.told('bad/good.suite.yaml').map(({ status }) => status)).toEqual([
      'passed',
      'passed',
      'passed',
    ])
  })

  it('data that is not named', () => {
    expect(ran.output).toContain(
      'ExpectationError: the reference is data/reference.csv, but no sample is named; name it in one of these ways:',
    )
    for (const way of [
      "expectations({ sample: 'data/sample.csv' })",
      'TOUCHSTONE_SAMPLE=',
      'vitest run -- --sample',
      'validate test --sample',
    ])
      expect(ran.output).toContain(way)
    expect(project.told('unnamed/songs.test.ts').map(({ status }) => status)).toEqual(['failed'])
  })

  it('data that changes while test files read it', () => {
    expect(ran.output).toContain(
      'data/changing.csv changed while it was checked; run again when nothing writes to it',
    )
    expect(ran.output).toContain('FAIL  |changing| changing/a.test.ts')
    expect(project.told('changing/b.test.ts').map(({ status }) => status)).toEqual(['passed'])
  })
})

describe('each of these fails the run though no test fails, and says why', () => {
  const project = newProject({
    'vitest.config.ts': projects(
      `{ plugins: [expectations({ sample: 'data/sample.csv' })],
         test: { name: 'changes', fileParallelism: false, exclude: ['good.suite.yaml', 'idle.suite.yaml'] } }`,
      `dataProject({ reference: 'data/reference.csv', sample: 'data/reference.csv', include: ['{good,idle}.suite.yaml'] })`,
    ),
    'a.suite.yaml': suite('songs'),
    'b.test.ts': `
      import { appendFileSync } from 'node:fs'
      import { test } from 'vitest'
      test('writes', () => appendFileSync('data/sample.csv', '0.5,0.5,1,-5,0.1,0.1,0.1,0.1,0.1,100,200000,4,Rap,x\\n'))`,
    'c.suite.yaml': suite('songs'),
    'good.suite.yaml': suite('good'),
    'idle.suite.yaml':
      'suite: idle\nexpectations:\n  - { type: expect_column_values_to_be_unique, column: tempo, where: tempo > 9999 }\n',
  })
  let ran: Ran

  beforeAll(async () => {
    ran = await project.vitest(['run'])
  })

  it('two suites of one name; data that changes during the run', () => {
    expect(ran.output).toMatch(/Test Files {2}5 passed/)
    expect(ran.output).toContain(
      'two suites are called "songs": a.suite.yaml and c.suite.yaml; rename one of them',
    )
    expect(ran.output).toMatch(
      /data\/sample\.csv changed during the run: it was sha256:\w+, then sha256:\w+; run again/,
    )
    expect(ran.code).toBe(1)
  })

  it('a suite whose checks had no values, though others had; identical data is told', async () => {
    expect(ran.output).toContain(
      'Touchstone: no check of suite "idle" (idle.suite.yaml) ran or had values; that its data could be read shows nothing',
    )
    expect(ran.output).not.toContain('suite "good"')
    expect(ran.output.match(/Touchstone: reference and sample are the same bytes/g)).toHaveLength(1)
    // The command line says the same.
    const data = ['--reference', 'data/reference.csv', '--sample', 'data/reference.csv']
    expect((await project.validate([...data, '--suite', 'idle.suite.yaml'])).code).toBe(2)
    expect((await project.vitest(['run', 'good.suite.yaml'])).code).toBe(0)
  })
})

describe('each of these fails the run, and says why', () => {
  it('data that is not there', async () => {
    const project = newProject({ 'songs.suite.yaml': suite('songs'), 'songs.test.ts': readsSample })
    const { code, output } = await project.validate(['test', '--sample', 'nothing.csv', ...tellJson])
    expect(code).toBe(3)
    expect(output.match(/ExpectationError: nothing\.csv: no such file/g)).toHaveLength(1)
    expect(project.told('songs.suite.yaml').map(({ status }) => status)).toEqual(Array(3).fill('skipped'))
  })

  it('a config without the plugin', async () => {
    const project = newProject({
      'vitest.config.ts': 'export default { test: { include: ["**/*.suite.*", "**/*.test.ts"] } }\n',
      'songs.suite.yaml': pageFiles['songs.suite.yaml']!,
      'songs.test.ts': readsSample,
    })
    const { code, output } = await project.validate(['test', 'songs.test.ts', '--sample', 'data/sample.csv'])
    expect(code).toBe(2)
    expect(output).toContain(
      "there is no data: the Vitest config lacks plugins: [expectations()] of '@touchstone-data/touchstone/vitest/plugin'",
    )
    project.write('vitest.config.ts', 'export default {}\n')
    project.write('songs.test.ts', "import { test } from 'vitest'\ntest('passes', () => {})\n")
    const green = await project.validate(['test', '--sample', 'data/sample.csv'])
    expect(green.code).toBe(2)
    expect(green.output).toContain(
      "validate: the Touchstone plugin isn't configured. Add plugins: [expectations()]",
    )
  })

  it('a plugin where no project has it, and where one has it twice', async () => {
    const withRoot = (project: string): string => `
      import { defineConfig } from 'vitest/config'
      import { dataProject, expectations } from '@touchstone-data/touchstone/vitest/plugin'
      const sample = 'data/sample.csv'
      export default defineConfig({ plugins: [expectations({ sample })], test: { projects: [${project}] } })`
    const project = newProject({
      'vitest.config.ts': withRoot("{ test: { name: 'unit', include: ['*.test.ts'] } }"),
      'songs.suite.yaml': suite('songs'),
      'one.test.ts': "import { test } from 'vitest'\ntest('unit', () => {})\n",
    })
    const idle = await project.vitest(['run'])
    expect(idle.code).toBe(1)
    expect(idle.output).toContain(
      'expectations() is next to test.projects, and none of these has extends: true, so no suite would be found',
    )
    project.write('vitest.config.ts', withRoot('dataProject({ sample })'))
    const twice = await project.vitest(['run'])
    expect(twice.code).toBe(1)
    expect(twice.output).toContain('expectations() is twice in the plugins of one project')
  })

  it('an option that nobody has', async () => {
    const project = newProject({
      'vitest.config.ts': projects("dataProject({ sample: 'data/sample.csv' })"),
      'songs.suite.yaml': suite('songs'),
    })
    const unknown = await project.validate(['test', '--sampel', 'data/sample.csv'])
    expect(unknown).toEqual({
      code: 2,
      output: 'validate: unknown option --sampel; did you mean --sample?\n',
    })
    const foreign = await project.validate(['test', '--sample', 'data/sample.csv', '--magic'])
    expect(foreign.code).toBe(2)
    expect(foreign.output).toContain('Unknown option `--magic`')
    const nowhere = await project.validate(['test', 'nowhere.suite.yaml', '-s', 'data/sample.csv'])
    expect(nowhere.code).toBe(2)
    const idle = await project.validate(['test', '-t', 'tempoo', '-s', 'data/sample.csv'])
    expect(idle.output).toContain('Touchstone: nothing was checked: all tests were skipped')
    expect(idle.code).toBe(2)
    project.write('bad.suite.yaml', 'columns: 3\n')
    const bad = await project.validate(['test', 'bad.suite.yaml', '-s', 'data/sample.csv'])
    expect(bad.code).toBe(2)
    const wrong = await project.validate(['test', '--sample', 'data/sample.csv', '--alpha', '5%'])
    expect(wrong).toEqual({
      code: 2,
      output:
        'validate: the options of the run: alpha: expected a number between 0 and 1, for example 0.05\n',
    })
    // Vitest's own command says the same, without a stack.
    const own = await project.vitest(['run', '--', '--alpha', '5%'])
    expect(own.code).toBe(1)
    expect(own.output).toMatch(
      /UsageError: the options of the run: alpha: expected a number between 0 and 1.*\n\s*$/,
    )
  })
})
