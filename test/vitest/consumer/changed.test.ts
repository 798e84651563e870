import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tellJson, workspace } from './workspace.ts'

const newProject = workspace()

const suite = (name: string): string => `suite: ${name}\ncolumns:\n  tempo: { between: [0, 300] }\n`
const files = ['a.suite.yaml', 'b.suite.yaml']

it('suites run where they or their data changed, or is named', async () => {
  const project = newProject({
    'vitest.config.ts': `
      import { defineConfig } from 'vitest/config'
      import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
      export default defineConfig({
        test: { projects: [dataProject({ reference: 'data/reference.csv', sample: 'data/s*.csv' })] },
      })`,
    'a.suite.yaml': suite('a'),
    'b.suite.yaml': suite('b'),
    '.gitignore': 'told.json\n',
  })
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: project.path,
    })
  const commit = (): void => {
    git('add', '.')
    git('commit', '--quiet', '--message', 'all')
  }
  const addRow = (file: string): void =>
    appendFileSync(join(project.path, file), '0.5,0.5,1,-5,0.1,0.1,0.1,0.1,0.1,999,200000,4,Rap,x\n')
  /** The suites that ran, and the exit code. */
  const run = async (...args: readonly string[]) => {
    project.write('told.json', '{ "testResults": [] }')
    const { code } = await project.vitest([...args, ...tellJson])
    return { code, ran: files.filter((file) => project.told(file).length > 0) }
  }

  git('init', '--quiet')
  commit()
  expect(await run('related', '--run', 'data/sample.csv')).toEqual({ code: 0, ran: files })

  project.write('a.suite.yaml', suite('a').replace('300', '400'))
  expect(await run('run', '--changed')).toEqual({ code: 0, ran: ['a.suite.yaml'] })

  addRow('data/reference.csv')
  expect(await run('run', '--changed')).toEqual({ code: 0, ran: files })

  commit()
  // A file that a glob finds.
  addRow('data/sample.csv')
  expect(await run('run', '--changed')).toEqual({ code: 1, ran: files })
})
