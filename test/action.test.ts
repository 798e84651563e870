import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folder, plainEnvironment } from './cli/runCli.ts'
import { program } from './cli/program.ts'
import { root } from './sourceFiles.ts'

interface Step {
  readonly id?: string
  readonly run: string
  readonly shell: string
  readonly env?: Readonly<Record<string, string>>
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly required?: boolean }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const { inputs, outputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action
const validate = runs.steps.find(({ id }) => id === 'validate')!
const variable = (input: string): string => `INPUT_${input.toUpperCase().replaceAll('-', '_')}`
const own = ['working-directory']

test('every input but the folder is an option of the command line', () => {
  const options = new Set(program().options.map(({ long }) => long))
  expect(Object.keys(inputs).filter((name) => !own.includes(name) && !options.has(`--${name}`))).toEqual([])
  expect(Object.values(inputs).every(({ description }) => description.length > 10)).toBe(true)
})

test('every input reaches the script by a variable of its own, and no script holds an expression', () => {
  const expected = Object.keys(inputs).map((name) => [variable(name), `\${{ inputs.${name} }}`])
  expect(validate.env).toEqual(Object.fromEntries(expected))
  for (const { run } of runs.steps) expect(run).not.toContain('${{')
  for (const name of Object.keys(inputs)) expect(validate.run).toContain(`"$${variable(name)}"`)
})

describe('its script', () => {
  const files = { 'a.csv': 'n\n1\n2\n3\n', 'b.csv': 'n\n1\n2\n4\n', 'sub/c.csv': 'n\n1\n2\n3\n' }
  function run(
    given: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
    touchstone = root,
  ) {
    const data = folder({ ...files, ...more })
    const env = Object.fromEntries(Object.keys(inputs).map((name) => [variable(name), given[name] ?? '']))
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', validate.run]
    const ran = spawnSync('bash', args, {
      cwd: data.path,
      encoding: 'utf8',
      env: {
        ...plainEnvironment(),
        ...env,
        GITHUB_ACTION_PATH: touchstone,
        GITHUB_OUTPUT: join(data.path, 'output'),
        GITHUB_STEP_SUMMARY: join(data.path, 'summary.md'),
      },
    })
    return { ...ran, data, output: data.list('.').includes('output') ? data.read('output') : '' }
  }

  test('runs, writes what it is asked for, and sets every output', () => {
    const { status, output, data } = run({ reference: 'a.csv', sample: 'b.csv', html: 'out/report.html' })
    expect(status).toBe(0)
    expect(existsSync(join(data.path, 'out/report.html'))).toBe(true)
    expect(existsSync(join(data.path, 'summary.md'))).toBe(true)
    const set = output.trimEnd().split('\n')
    expect(set).toContain('status=pass')
    const names = Object.entries(outputs).map(([name, { value }]) => {
      expect(value).toBe(`\${{ steps.validate.outputs.${name} }}`)
      return name
    })
    expect(set.map((line) => line.split('=')[0]).sort()).toEqual(names.sort())
  })

  test('ends as the command ends', () => {
    const failed = run(
      { reference: 'a.csv', sample: 'sub/c.csv', suite: 's.yaml' },
      { 's.yaml': 'columns: { m: }\n' },
    )
    expect(failed.status).toBe(1)
    expect(failed.output).toMatch(/^status=fail$[^]*^exit-code=1$/m)
    expect(failed.stdout).toMatch(/^::error file=s\.yaml,line=1,title=m/)
    const wrong = run({ sample: 'a.csv', alpha: '7' })
    expect([wrong.status, wrong.output]).toEqual([2, 'exit-code=2\n'])
  })

  test('tables are one a line, a folder is where paths start, flags are on if they are true', () => {
    const several = { reference: '../a.csv', sample: 'c.csv', table: 'x=../a.csv\ny=../b.csv\n' }
    const { status, data } = run({ ...several, 'working-directory': 'sub', json: 'r.json' })
    expect(status).toBe(0)
    const { inputs: told } = JSON.parse(readFileSync(join(data.path, 'sub/r.json'), 'utf8')) as {
      inputs: { tables: object }
    }
    expect(Object.keys(told.tables)).toEqual(['x', 'y'])
    expect(run({ reference: 'a.csv', sample: 'a.csv', 'fail-on-identical': 'true' }).status).toBe(2)
    expect(run({ reference: 'a.csv', sample: 'a.csv', 'fail-on-identical': 'false' }).status).toBe(0)
  })

  const hostile = [
    '$(touch pwned)',
    '`touch pwned`',
    '"; touch pwned; "',
    "'; touch pwned; '",
    '-x && touch pwned',
    '* ? [a-z] ~ {1,2} \\',
    '--version',
  ]

  test.each(hostile)('takes %j for a name', (text) => {
    const name = `${text}.csv`
    const { status, data, stderr } = run({ reference: 'a.csv', sample: name }, { [name]: 'n\n1\n2\n3\n' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(existsSync(join(data.path, 'pwned'))).toBe(false)
  })

  test.each(hostile)('hands on %j as it is, in every input', (text) => {
    const program = folder({
      'bin/validate.js': 'process.stdout.write(JSON.stringify(process.argv.slice(2)))',
    })
    const all = Object.fromEntries(Object.keys(inputs).map((input) => [input, text]))
    const nowhere = run(all, {}, program.path)
    expect([nowhere.stdout, existsSync(join(nowhere.data.path, 'pwned'))]).toEqual(['', false])
    const { stdout, data } = run({ ...all, 'working-directory': '' }, {}, program.path)
    const flags = ['working-directory', 'fail-on-identical']
    const options = Object.keys(inputs).filter((input) => !flags.includes(input))
    expect((JSON.parse(stdout) as string[]).sort()).toEqual(
      ['--github', ...options.map((input) => `--${input}=${text}`)].sort(),
    )
    expect(existsSync(join(data.path, 'pwned'))).toBe(false)
  })
})
