import type { NamedData } from '../core/dataSource.ts'
import { UsageError } from '../errors/usageError.ts'
import { resolverCommand } from './download/resolverCommand.ts'
import { database } from './database/database.ts'
import { describeArtifact } from './metadata/describeArtifact.ts'
import { directory } from './local/directory.ts'
import { files } from './local/files.ts'
import { fileUrl } from './local/fileUrl.ts'
import { http } from './http/http.ts'
import { registry } from './registry/registry.ts'
import type { Found, ResolvedArtifact, ResolveOptions, Resolver } from './resolver.ts'
import { s3 } from './s3/s3.ts'
import { readFileState } from './cache/readFileState.ts'
import { stdin } from './local/stdin.ts'
import { versionedDataset } from './local/versionedDataset.ts'
import { redactUrl } from './download/redactUrl.ts'

/** The first that takes a reference finds it: what is there on this machine, before what has to be fetched. */
const resolvers: readonly Resolver[] = [
  stdin,
  fileUrl,
  database,
  versionedDataset,
  directory,
  files,
  http,
  s3,
  registry,
  resolverCommand,
]

/** Finds what `--reference` or `--sample` names, and says what it is. */
export async function resolve(ref: NamedData, options: ResolveOptions = {}): Promise<ResolvedArtifact> {
  const found = typeof ref === 'string' ? await find(ref, options) : await findParts(ref, options)
  try {
    const state = await readFileState(found.files)
    const artifact = await describeArtifact(found, options.format)
    return {
      ...artifact,
      changed: async () => (await readFileState(found.files)) !== state,
      release: () => Promise.resolve(found.release?.()),
    }
  } catch (cause) {
    found.release?.()
    if (found.shownAs === undefined || !(cause instanceof Error)) throw cause
    const message = found.files.reduce((text, file) => text.replaceAll(file, found.shownAs!), cause.message)
    throw new Error(message, { cause })
  }
}

/** Finds what a reference names, whatever it holds: a model as well as a table. */
export async function find(ref: string, options: ResolveOptions): Promise<Found> {
  for (const resolver of resolvers) if (await resolver.takes(ref, options)) return resolver.find(ref, options)
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(ref)?.[1]
  if (scheme === undefined) return files.find(ref, options)
  throw new UsageError(
    `${redactUrl(ref)}: ${scheme}:// is not supported; give a path, a glob, a URL (file, http, https, s3, postgres, mysql), project/name:alias, or -`,
  )
}

/** Finds the parts of one table. Their rows follow each other as they are named. */
async function findParts(refs: readonly string[], options: ResolveOptions): Promise<Found> {
  const parts: Found[] = []
  const release = (): void => parts.forEach((part) => part.release?.())
  try {
    for (const ref of refs) parts.push(await find(ref, options))
  } catch (cause) {
    release()
    throw cause
  }
  const name = refs.join(', ')
  const times = parts.flatMap(({ timestamp }) => timestamp ?? []).sort()
  const files = parts.flatMap((part) => part.files)
  return { ref: name, uri: name, files, version: null, timestamp: times.at(-1) ?? null, release }
}
