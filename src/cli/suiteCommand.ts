import { Option, type Command } from 'commander'
import type { ConvertFlags } from './suite/convert.ts'

/** Declares `validate suite convert`. As with `validate`, the work is imported when it is needed. */
export function addSuite(program: Command, finish: (code: number) => void): void {
  // Or `validate` would take the options behind `suite` for its own.
  program.enablePositionalOptions()
  program
    .command('suite')
    .description('write a suite in another format')
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
      finish(await convert(file, flags))
    })
}
