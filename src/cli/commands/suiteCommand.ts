import { Option, type Command } from 'commander'
import type { ConvertFlags } from './suite/convert.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate suite convert` and `schema`. As with `validate`, the work is imported when it is needed. */
export function suiteCommand(program: Command, shell: Shell): void {
  // Or `validate` would take the options behind `suite` for its own.
  program.enablePositionalOptions()
  const suite = program.command('suite').description('suites in other formats, and their JSON Schema')
  suite
    .command('schema [file]')
    .description('print the JSON Schema of suites, for editors; with the plugins of a suite file')
    .allowExcessArguments(false)
    .action(async (file: string | undefined) => {
      const { schema } = await import('./suite/schema.ts')
      shell.finish(await schema(file, shell))
    })
  suite
    .command('convert <file>')
    .description("write a suite, ours or another tool's, as YAML, JSON, TypeScript or for Great Expectations")
    .addOption(
      new Option('--to <format>', 'what to write: gx is a suite of Great Expectations')
        .choices(['yaml', 'json', 'ts', 'gx'])
        .makeOptionMandatory(),
    )
    .option('-o, --output <file>', 'where to write it, standard output by default')
    .allowExcessArguments(false)
    .action(async (file: string, flags: ConvertFlags) => {
      const { convert } = await import('./suite/convert.ts')
      shell.finish(await convert(file, flags, shell))
    })
}
