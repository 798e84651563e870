import type { Command } from 'commander'
import type { Shell } from '../shell.ts'

/** Declares `validate test`, which starts Vitest. What it does not know is for Vitest. */
export const testCommand = (program: Command, shell: Shell): Command =>
  program
    .command('test [files...]')
    .description(
      'run suites and test files with Vitest: takes --reference, --sample, --alpha and the like, and the options of vitest run, e.g. -t name --reporter=junit',
    )
    .allowUnknownOption()
    .action(async (_files: readonly string[], _flags: object, command: Command) => {
      const { runTest } = await import('./runTest.ts')
      shell.finish(await runTest(command.args))
    })
