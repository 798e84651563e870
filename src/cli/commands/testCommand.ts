import type { Command } from 'commander'
import { addHelp } from '../options/addHelp.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate test`, which starts Vitest. Unknown options are for Vitest. */
export const testCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    program
      .command('test [files...]')
      .description(
        'run suites and test files with Vitest; takes --reference, --sample, --alpha, … and the options of `vitest run`',
      ),
    'validate test --reference 2019-06.csv --sample 2019-07.csv',
    'validate test suites/trips.yaml --sample 2019-07.csv -t fare --reporter=junit',
  )
    .allowUnknownOption()
    .action(async (_files: readonly string[], _flags: object, command: Command) => {
      const { runTest } = await import('./runTest.ts')
      shell.finish(await runTest(command.args))
    })
