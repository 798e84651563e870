import { Option, type Command } from 'commander'
import { addDataOptions } from '../options/addDataOptions.ts'
import { addHelp } from '../options/addHelp.ts'
import { addLimitOptions } from '../options/addLimitOptions.ts'
import { addSplitOptions } from '../options/addSplitOptions.ts'
import { optionGroups } from '../options/optionGroups.ts'
import type { Shell } from '../shell.ts'
import type { InitFlags } from './init/initFlags.ts'

/** Declares `validate init`, which sets a project up. */
export const initCommand = (program: Command, shell: Shell): Command =>
  addHelp(
    addLimitOptions(
      addSplitOptions(
        addDataOptions(
          program
            .command('init [data...]')
            .description(
              'write a suite for the data in this directory, a script that runs it, and the CI step; overwrites nothing',
            ),
        ).optionsGroup(optionGroups.checks),
      )
        .optionsGroup(optionGroups.general)
        .option('-y, --yes', 'ask nothing, and use what was found')
        .addOption(
          new Option(
            '--ci <system>',
            'CI system to write a step for; default: the one that was found',
          ).choices(['github', 'gitlab', 'jenkins', 'azure', 'circleci', 'none']),
        )
        .option('--vitest', 'also write a Vitest config; default: if package.json has Vitest')
        .option('--no-vitest', 'write no Vitest config'),
    ),
    'validate init',
    'validate init data/2019-*.csv --ci github --yes',
  ).action(async (data: readonly string[], flags: InitFlags) => {
    const { runInit } = await import('./init/runInit.ts')
    shell.finish(await runInit(data, flags, shell))
  })
