import type { Command } from 'commander'
import { cacheOption, endpointOption, registryOption, resolverOption } from '../options/artifactsOptions.ts'
import { list } from '../options/parsers.ts'
import type { PipelineFlags } from '../../pipeline/runPipeline.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate pipeline run`. As with `validate`, the work is imported when it is needed. */
export function pipelineCommand(program: Command, shell: Shell): void {
  const pipeline = program
    .command('pipeline')
    .description('fetch, clean, check and split data, each step from and into the registry')
  pipeline
    .command('run <file> [overrides...]')
    .description('run the steps of a pipeline in YAML, with overrides such as data.ks_alpha=0.05')
    .option('--steps <names>', 'run only these steps, with commas between them; main.execute_steps', list)
    .addOption(registryOption())
    .addOption(endpointOption())
    .addOption(resolverOption())
    .addOption(cacheOption())
    .action(async (file: string, overrides: readonly string[], flags: PipelineFlags) => {
      const { runPipeline } = await import('../../pipeline/runPipeline.ts')
      const { checkCommand } = await import('./checkCommand.ts')
      shell.finish(await runPipeline(file, overrides, flags, shell, checkCommand(shell)))
    })
}
