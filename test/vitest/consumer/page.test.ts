import { describe, expect, it } from 'vitest'
import { pageBlocks, pageFiles } from './page.ts'
import { tellJson, workspace, type Project, type Ran } from './workspace.ts'

const newProject = workspace()
const statuses = (project: Project, file: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { status } of project.told(file)) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

describe('what docs/vitest.md shows', () => {
  const project = newProject({
    ...pageFiles,
    'src/one.test.ts': "import { it } from 'vitest'\nit('is', () => {})\n",
  })

  const commands = pageBlocks('sh').join('').trim().split('\n')

  /** Runs a command of the page: variables, a program and its arguments. */
  function runCommand(command: string, options: readonly string[] = []): Promise<Ran> {
    const words = command.split(' ')
    const isVariable = (word: string): boolean => /^[A-Z_]+=/.test(word)
    const env = Object.fromEntries(
      words.filter(isVariable).map((word) => word.split('=') as [string, string]),
    )
    const [bin, subcommand, ...args] = words.filter((word) => !isVariable(word))
    return project[bin as 'vitest' | 'validate']([subcommand!, ...options, ...args], env)
  }

  it('has three commands', () => {
    expect(commands).toHaveLength(3)
  })

  it('passes on data that did not drift, by its first command', async () => {
    const { code, output } = await runCommand(commands[0]!, tellJson)
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(statuses(project, 'songs.suite.yaml')).toEqual({ passed: 55 })
    expect(statuses(project, 'songs.test.ts')).toEqual({ passed: 16 })
    expect(statuses(project, 'matchers.test.ts')).toEqual({ passed: 3 })
    expect(statuses(project, 'one.test.ts')).toEqual({ passed: 1 })
  })

  it('fails on data that did, in the words of the page; nothing else of it runs', async () => {
    const args = ['run', '--project', 'data', ...tellJson, '--', '--sample', 'data/drifted.csv']
    const { code, output } = await project.vitest(args)
    expect(code).toBe(1)
    expect(output).toContain(
      pageBlocks()
        .find((block) => block.startsWith(' FAIL'))!
        .trimEnd(),
    )
    const failed = (file: string): readonly string[] =>
      project
        .told(file)
        .filter(({ status }) => status === 'failed')
        .map(({ ancestorTitles, title }) => `${ancestorTitles.join(' > ')} > ${title}`.replace(/\(.*/, ''))
    expect(failed('songs.suite.yaml')).toEqual([
      'songs > energy > expect_column_to_match_reference',
      'songs > loudness > expect_column_to_match_reference',
      'songs > tempo > expect_column_to_match_reference',
      'songs > genre > expect_column_values_to_be_in_set',
    ])
    expect(failed('songs.test.ts')).toEqual([
      'exercise 7: deterministic tests > genres are known',
      'exercise 8: a level of our own > no number moved',
      'exercise 9: the level of the run > no number moved',
    ])
    expect(project.told('one.test.ts')).toEqual([])
  })

  it.each(commands.slice(1))('%s', async (command) => {
    const { code, output } = await runCommand(command)
    expect({ code, output }).toMatchObject({ code: 0 })
  })
})
