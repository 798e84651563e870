import { readFile } from 'node:fs/promises'
import { messageOf } from '../errors/messageOf.ts'
import { UsageError } from '../errors/usageError.ts'
import { isGroup, type Config } from './config.ts'

/** Reads values from YAML, such as the `config.yaml` of Hydra. */
export async function readConfig(file: string): Promise<Config> {
  const { parse } = await import('yaml')
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`--config ${file} could not be read: ${messageOf(cause)}`, { cause })
  })
  const config: unknown = await Promise.resolve(text)
    .then((yaml): unknown => parse(yaml))
    .catch((cause: unknown) => {
      throw new UsageError(`--config ${file}: ${messageOf(cause)}`, { cause })
    })
  if (!isGroup(config))
    throw new UsageError(`--config ${file}: expected names and values, such as data: { ks_alpha: 0.05 }`)
  refuseGroups(file, config)
  return config
}

/** A configuration that Hydra composes from several files can't be known from one of them. */
function refuseGroups(file: string, { defaults }: Config): void {
  const groups = Array.isArray(defaults)
    ? defaults.filter((each) => each !== '_self_' && !isAboutHydra(each))
    : []
  if (groups.length > 0)
    throw new UsageError(
      `--config ${file}: its defaults name other files, which are not read; pass the composed file of Hydra, outputs/…/.hydra/config.yaml`,
    )
}

const isAboutHydra = (entry: unknown): boolean =>
  /^\{?"?(override )?hydra\//.test(JSON.stringify(entry).replace(/^"/, ''))
