import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { workspace } from './workspace.ts'

const newProject = workspace()

it('runs all suites again when data changes, and one suite when that changes', async () => {
  const suite = (name: string): string => `suite: ${name}\ncolumns:\n  tempo: { between: [0, 300] }\n`
  const project = newProject({
    'vitest.config.ts': `
      import { defineConfig } from 'vitest/config'
      import { dataProject } from 'touchstone/vitest/plugin'
      export default defineConfig({ test: { projects: [
        { test: { name: 'unit', include: ['*.test.ts'] } },
        dataProject({ sample: 'data/sample.csv' }),
      ] } })`,
    'one.test.ts': "import { test } from 'vitest'\ntest('unit', () => {})\n",
    'a.suite.yaml': suite('a'),
    'b.suite.yaml': suite('b'),
  })
  const child = project.start(['--watch', '--reporter=default'])
  onTestFinished(() => void child.kill())
  let output = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  /** What is said until the next run has ended. */
  const nextRun = async (): Promise<string> => {
    while (!/Waiting for file changes|Duration/.test(output))
      await new Promise((done) => setTimeout(done, 50))
    // Vitest begins to watch a moment after it has told.
    await new Promise((done) => setTimeout(done, 500))
    const said = output
    output = ''
    return said
  }
  expect(await nextRun()).toMatch(/Test Files {2}3 passed/)

  project.write('a.suite.yaml', suite('a').replace('300', '400'))
  const one = await nextRun()
  expect(one).toMatch(/a\.suite\.yaml/)
  expect(one).toMatch(/Test Files {2}1 passed \(1\)/)

  project.write(
    'data/sample.csv',
    readFileSync(join(project.path, 'data/sample.csv'), 'utf8').replace(
      /,[\d.]+(,\d+,\d,[^,]+,[^,]+)$/m,
      ',999$1',
    ),
  )
  const data = await nextRun()
  expect(data).toMatch(/Test Files {2}2 failed \(2\)/)
  expect(data).toContain('1 of 2,000 values is outside [0, 400]')
})
