import { Option, type Command } from 'commander'
import {
  consoleOutputs,
  fileOutputs,
  folderOutputs,
  type ConsoleOutput,
  type FileOutput,
  type FolderOutput,
} from '../output/outputFormats.ts'
import { optionGroups } from './optionGroups.ts'

const outputs = [...fileOutputs, ...folderOutputs, ...consoleOutputs]
const off = (option: string): string => option.replace('--', '--no-')

/** Declares an option for each format, and those of single formats. */
export function addOutputs(command: Command): Command {
  for (const output of outputs) {
    const flags = 'value' in output ? `${output.option} ${output.value}` : output.option
    command.addOption(new Option(flags, output.description).helpGroup(optionGroups[output.group]))
  }
  for (const { option } of consoleOutputs) command.addOption(new Option(off(option)).hideHelp())
  return command
    .optionsGroup(optionGroups.ci)
    .option('--junit-strict', "write JUnit XML that is valid against Ant's schema (no file attributes)")
    .addOption(
      new Option(
        '--junit-warnings <as>',
        'how JUnit XML shows warnings; default: failure if they fail the run, else skipped',
      ).choices(['skipped', 'pass', 'failure']),
    )
}

/** The options that say where the answer goes: they don't change the check. */
export const outputFlags: ReadonlySet<string> = new Set([
  ...outputs.map(({ option }) => option),
  ...consoleOutputs.map(({ option }) => off(option)),
  '--junit-strict',
  '--junit-warnings',
])

export interface ChosenOutputs {
  readonly files: readonly { readonly output: FileOutput; readonly path: string }[]
  readonly folders: readonly { readonly output: FolderOutput; readonly path: string }[]
  readonly consoles: readonly ConsoleOutput[]
}

/** The formats that the options request, and those of the CI system that runs this. */
export function chosenOutputs(command: Command, env: NodeJS.ProcessEnv): ChosenOutputs {
  const given = (option: string): unknown => command.getOptionValue(new Option(option).attributeName())
  const withPaths = <T extends { readonly option: string }>(of: readonly T[]) =>
    of.flatMap((output) => {
      const path = given(output.option)
      if (path === true) return [{ output, path: '-' }]
      return typeof path === 'string' ? [{ output, path }] : []
    })
  return {
    files: withPaths(fileOutputs),
    folders: withPaths(folderOutputs),
    consoles: consoleOutputs.filter(({ option, system }) => {
      const asked = given(option)
      return typeof asked === 'boolean' ? asked : runsIn(system, env)
    }),
  }
}

export const needsProfile = ({ files, folders }: ChosenOutputs): boolean =>
  [...files, ...folders].some(({ output }) => output.profile === true)

const runsIn = (system: string, env: NodeJS.ProcessEnv): boolean =>
  !['', '0', 'false'].includes((env[system] ?? '').toLowerCase())
