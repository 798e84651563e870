import { Option, type Command } from 'commander'
import { addHelp } from '../options/addHelp.ts'
import { optionGroups } from '../options/optionGroups.ts'
import type { ConvertFlags } from './suite/convert.ts'
import { allowPluginsOption } from '../options/trustOptions.ts'
import type { SchemaFlags } from './suite/printSchema.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate suite convert` and `schema`. As with `validate`, the work is imported when it is needed. */
export function suiteCommand(program: Command, shell: Shell): void {
  // Or `validate` would take the options behind `suite` for its own.
  program.enablePositionalOptions()
  const suite = addHelp(
    program.command('suite').description('convert suites, and print their JSON Schema'),
    'validate suite convert contract.yaml --to yaml',
    'validate suite schema > suite.schema.json',
  )
  addHelp(
    suite
      .command('schema [file]')
      .description('print the JSON Schema of suites for editors, including the plugins of a suite file'),
    'validate suite schema > suite.schema.json',
    'validate suite schema trips.yaml > trips.schema.json',
  )
    .addOption(allowPluginsOption())
    .allowExcessArguments(false)
    .action(async (file: string | undefined, flags: SchemaFlags) => {
      const { printSchema } = await import('./suite/printSchema.ts')
      shell.finish(await printSchema(file, flags, shell))
    })
  addHelp(
    suite
      .command('convert <file>')
      .description(
        'convert a suite, from Touchstone or another tool, to YAML, JSON, TypeScript or Great Expectations',
      )
      .optionsGroup(optionGroups.general)
      .addOption(
        new Option('--to <format>', 'output format; gx is a Great Expectations suite')
          .choices(['yaml', 'json', 'ts', 'gx'])
          .makeOptionMandatory(),
      )
      .option('-o, --output <file>', 'output file; default: stdout')
      .addOption(allowPluginsOption()),
    'validate suite convert contract.yaml --to yaml -o trips.yaml',
    'validate suite convert trips.yaml --to gx',
  )
    .allowExcessArguments(false)
    .action(async (file: string, flags: ConvertFlags) => {
      const { convert } = await import('./suite/convert.ts')
      shell.finish(await convert(file, flags, shell))
    })
}
