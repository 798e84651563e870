import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../src/cli/createProgram.ts'
import { optionGroups } from '../../src/cli/options/optionGroups.ts'

const program = createProgram({ stdout: process.stdout, stderr: process.stderr, finish: () => {} })

const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
]

const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`

function helpOf(command: Command): string {
  let printed = ''
  command.configureOutput({ writeOut: (text) => (printed += text) })
  command.outputHelp()
  return printed
}

const examplesIn = (help: string): readonly string[] =>
  [...help.split('\nExamples:\n')[1]!.matchAll(/^ {2}\$ (.*)$/gm)].map(([, line]) => line!)

const groups: readonly string[] = Object.values(optionGroups)
const all = withSubcommands(program).map((command) => [nameOf(command), command] as const)

describe.each(all)('%s', (name, command) => {
  const shown = command.options.filter(({ hidden }) => !hidden)

  it('lists every option in a group', () => {
    expect(shown.filter(({ helpGroupHeading = '' }) => !groups.includes(helpGroupHeading))).toEqual([])
    expect(helpOf(command)).not.toContain('\nOptions:\n')
  })

  it('describes itself and its options in one line each', () => {
    for (const description of [command.description(), ...shown.map(({ description }) => description)])
      expect(description).toMatch(/^.{10,115}$/)
  })

  it('ends with two examples, which it understands', () => {
    const examples = examplesIn(helpOf(command))
    expect(examples).toHaveLength(2)
    for (const example of examples) {
      const words = example.replace(/ > .*/, '').split(' ')
      const depth = name.split(' ').length
      expect(words.slice(0, depth).join(' ')).toBe(name)
      const called = all.findLast(([other]) => `${example} `.startsWith(`${other} `))![1]
      const given = words.slice(nameOf(called).split(' ').length)
      const { operands, unknown } = called.parseOptions(given)
      if (called.name() !== 'test') expect(unknown).toEqual([])
      expect(operands.length).toBeGreaterThanOrEqual(
        called.registeredArguments.filter(({ required }) => required).length,
      )
    }
  })
})
