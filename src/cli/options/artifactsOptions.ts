import { Option } from 'commander'
import { asOfTime } from '../../artifacts/metadata/asOfTime.ts'
import { duration } from './artifactsParsers.ts'
import { optionGroups } from './optionGroups.ts'

const versionsOption = (flags: string, description: string): Option =>
  new Option(flags, description).helpGroup(optionGroups.versions)

export const registryOption = (): Option =>
  versionsOption(
    '--registry <folder>',
    'directory of the registry; default: $WANDB_ARTIFACT_DIR or ./artifacts',
  )

export const asOfOption = (): Option =>
  versionsOption('--as-of <time>', 'ignore versions published after <time>, e.g. 2021-07-12').argParser(
    (asOf: string) => {
      asOfTime(asOf)
      return asOf
    },
  )

export const endpointOption = (): Option =>
  versionsOption('--endpoint-url <url>', 'S3 endpoint URL for S3-compatible storage')

export const resolverOption = (): Option =>
  versionsOption(
    '--resolver <command>',
    'command that downloads any other reference, e.g. "wandb artifact get {ref} --root {dir}"',
  )

export const cacheOption = (): Option =>
  versionsOption('--cache-dir <folder>', 'directory of cached downloads; default: ~/.cache/touchstone')

export const idleTimeoutOption = (): Option =>
  versionsOption(
    '--idle-timeout <time>',
    'time that a server may send nothing, e.g. 2m; default: 30s',
  ).argParser(duration)

/** The options that say how references are found. */
export const artifactsOptions = (): readonly Option[] => [
  registryOption(),
  asOfOption(),
  endpointOption(),
  resolverOption(),
  cacheOption(),
  idleTimeoutOption(),
]
