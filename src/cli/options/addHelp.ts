import type { Command } from 'commander'
import { optionGroups } from './optionGroups.ts'

/** Declares `--help`, which ends with lines that can be copied into a shell. */
export const addHelp = (command: Command, ...examples: readonly string[]): Command =>
  command
    .optionsGroup(optionGroups.general)
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  $ ${line}`).join('\n')}`)
