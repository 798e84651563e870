import type { Command } from 'commander'
import { addHelp } from '../options/addHelp.ts'
import { cacheOption, endpointOption, registryOption, resolverOption } from '../options/artifactsOptions.ts'
import { allowEnvOption } from '../options/trustOptions.ts'
import { optionGroups } from '../options/optionGroups.ts'
import { nameList } from '../options/parsers.ts'
import type { PipelineFlags } from '../../pipeline/runPipeline.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate pipeline run`. As with `validate`, the work is imported when it is needed. */
export function pipelineCommand(program: Command, shell: Shell): void {
  const pipeline = addHelp(
    program
      .command('pipeline')
      .description('download, preprocess, check and split data, with every step in the registry'),
    'validate pipeline run pipeline.yaml',
    'validate pipeline run pipeline.yaml --steps download,check',
  )
  addHelp(
    pipeline
      .command('run <file> [overrides...]')
      .description('run the steps of a pipeline in YAML, with Hydra overrides')
      .optionsGroup(optionGroups.general)
      .option(
        '--steps <names>',
        'run only these steps (comma-separated); default: main.execute_steps',
        nameList,
      )
      .addOption(allowEnvOption())
      .addOption(registryOption())
      .addOption(endpointOption())
      .addOption(resolverOption())
      .addOption(cacheOption()),
    'validate pipeline run pipeline.yaml data.ks_alpha=0.01',
    'validate pipeline run pipeline.yaml --steps preprocess,check --registry artifacts',
  ).action(async (file: string, overrides: readonly string[], flags: PipelineFlags) => {
    const { runPipeline } = await import('../../pipeline/runPipeline.ts')
    const { checkCommand } = await import('./checkCommand.ts')
    shell.finish(await runPipeline(file, overrides, flags, shell, checkCommand(shell)))
  })
}
