import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ciSystems } from '../../src/init/ciSystems.ts'
import { initCommand } from '../../src/cli/commands/initCommand.ts'
import { program } from '../cli/program.ts'

const sample = `"$(ls 'my data'/*.csv | tail -n 1)"`
const command = `npx --no-install validate --suite x.suite.yaml --sample ${sample}`
const gate = { install: ['npm ci'], checks: ['x', 'y'].map((name) => ({ name, command })) }

describe.each(ciSystems.map((system) => [system.name, system] as const))('%s', (name, system) => {
  const text = system.text(gate)

  it('installs, and checks every dataset', () => {
    const strings: string[] = []
    if (name === 'jenkins')
      strings.push(
        ...[...text.matchAll(/sh '((?:\\.|[^'\\])*)'/g)].map(([, body]) => body!.replace(/\\(.)/g, '$1')),
      )
    else
      JSON.stringify(
        parse(text),
        (_, value: unknown) => (typeof value === 'string' && strings.push(value), value),
      )
    expect(strings).toContain('npm ci')
    expect(strings.filter((line) => line.startsWith(command))).toHaveLength(2)
  })

  it('is a choice of --ci', () => {
    const init = initCommand(program(), {
      finish: () => undefined,
      stdout: process.stdout,
      stderr: process.stderr,
    })
    expect(init.options.find(({ long }) => long === '--ci')!.argChoices).toContain(name)
  })
})
