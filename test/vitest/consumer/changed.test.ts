import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tellJson, workspace, type Project } from './workspace.ts'

const newProject = workspace()

const suite = (name: string): string => `suite: ${name}\ncolumns:\n  tempo: { between: [0, 300] }\n`
const newRepository = (sample: string): Project => {
  const project = newProject({
    'vitest.config.ts': `
      import { defineConfig } from 'vitest/config'
      import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
      export default defineConfig({ test: { projects: [dataProject({ sample: '${sample}' })] } })`,
    'a.suite.yaml': suite('a'),
    'b.suite.yaml': suite('b'),
    '.gitignore': 'told.json\n',
  })
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: project.path,
    })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'all')
  return project
}
const filesRun = (project: Project): readonly string[] =>
  ['a.suite.yaml', 'b.suite.yaml'].filter((file) => project.told(file).length > 0)

const changed = ['run', '--changed', ...tellJson]
const addRow = (project: Project): void =>
  appendFileSync(
    join(project.path, 'data/sample.csv'),
    '0.5,0.5,1,-5,0.1,0.1,0.1,0.1,0.1,999,200000,4,Rap,x\n',
  )

it('suites run where they or their data changed', async () => {
  const project = newRepository('data/sample.csv')
  expect((await project.vitest(changed)).output).toMatch(/No (affected )?test files found/)

  project.write('a.suite.yaml', suite('a').replace('300', '400'))
  await project.vitest(changed)
  expect(filesRun(project)).toEqual(['a.suite.yaml'])

  addRow(project)
  const { code } = await project.vitest(changed)
  expect(filesRun(project)).toEqual(['a.suite.yaml', 'b.suite.yaml'])
  expect(code).toBe(1)
})

it('suites run where a file that a glob finds changed, or is named', async () => {
  const project = newRepository('data/s*.csv')
  await project.vitest(['related', '--run', 'data/sample.csv', ...tellJson])
  expect(filesRun(project)).toEqual(['a.suite.yaml', 'b.suite.yaml'])

  addRow(project)
  project.write('told.json', '{ "testResults": [] }')
  const { code } = await project.vitest(changed)
  expect(filesRun(project)).toEqual(['a.suite.yaml', 'b.suite.yaml'])
  expect(code).toBe(1)
})
