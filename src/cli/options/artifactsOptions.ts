import { Option } from 'commander'
import { asOfTime } from '../../artifacts/metadata/asOfTime.ts'

export const registryOption = (): Option =>
  new Option('--registry <folder>', 'where project/name:version is; $WANDB_ARTIFACT_DIR or ./artifacts')

export const asOfOption = (): Option =>
  new Option('--as-of <time>', 'see no version that was published later, e.g. than 2021-07-12').argParser(
    (asOf: string) => {
      asOfTime(asOf)
      return asOf
    },
  )

export const endpointOption = (): Option =>
  new Option('--endpoint-url <url>', "where s3:// is, if it is not Amazon's")

export const resolverOption = (): Option =>
  new Option('--resolver <command>', 'finds all else, e.g. "wandb artifact get {ref} --root {dir}"')

export const cacheOption = (): Option =>
  new Option('--cache-dir <folder>', 'where downloads are kept; ~/.cache/touchstone')

/** The options that say how references are found. */
export const artifactsOptions = (): readonly Option[] => [
  registryOption(),
  asOfOption(),
  endpointOption(),
  resolverOption(),
  cacheOption(),
]
