import { beforeAll, describe, expect, it } from 'vitest'
import { tellJson, workspace, type Project } from './workspace.ts'

const newProject = workspace()

const suite = (name: string): string => `suite: ${name}
expectations:
  - { type: expect_column_values_to_be_between, column: a, min_value: 0, max_value: 100 }
  - { type: expect_column_values_to_not_be_null, column: b }
`

describe('validate test --baseline', () => {
  let project: Project

  beforeAll(async () => {
    project = newProject({
      's.suite.yaml': suite('s'),
      'old.csv': 'a,b\n1,x\n500,x\n3,x\n',
      'new.csv': 'a,b\n1,x\n500,\n3,x\n',
    })
    await project.validate(['--suite', 's.suite.yaml', '--sample', 'old.csv', '--json', 'r.json'])
    await project.validate(['baseline', 'r.json', '-o', 'b.json', '--owner', 'me', '--expires', '2099-12-31'])
  })

  const run = async (sample: string, ...args: readonly string[]) =>
    project.validate(['test', '--sample', sample, ...args, ...tellJson])
  const failed = (file: string): readonly string[] =>
    project
      .told(file)
      .filter(({ status }) => status === 'failed')
      .map(({ title }) => title.replace(/\(.*/, ''))

  it('passes a known failure, as a warning', async () => {
    expect((await run('old.csv')).code).toBe(1)
    expect((await run('old.csv', '--baseline', 'b.json')).code).toBe(0)
  })

  it('fails a new failure, and the same check of another suite', async () => {
    project.write('other.suite.yaml', suite('other'))
    const { code, output } = await run('new.csv', '--baseline', 'b.json')
    expect(code).toBe(1)
    expect(output).toContain('1 of 3 values is missing')
    expect(failed('/s.suite.yaml')).toEqual(['expect_column_values_to_not_be_null'])
    expect(failed('/other.suite.yaml')).toEqual([
      'expect_column_values_to_be_between',
      'expect_column_values_to_not_be_null',
    ])
  })

  it('rejects a baseline that does not exist with exit code 2', async () => {
    const { code, output } = await run('old.csv', '--baseline', 'none.json')
    expect(code).toBe(2)
    expect(output).toContain('baseline none.json could not be read')
  })
})
