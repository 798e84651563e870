import { bytePass, type BytePass } from './cache/bytePass.ts'
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
import type { Found, FoundArtifact, ResolvedArtifact, ResolveOptions, Resolver } from './resolver.ts'
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
  const { artifact, identified } = await findArtifact(ref, options)
  try {
    return await identified
  } catch (cause) {
    await artifact.release()
    throw cause
  }
}

/** Like {@link resolve}, but doesn't wait for the digest: it takes as long as reading all bytes. */
export async function findArtifact(ref: NamedData, options: ResolveOptions = {}): Promise<FoundArtifact> {
  const found = typeof ref === 'string' ? await find(ref, options) : await findParts(ref, options)
  try {
    const state = await readFileState(found.files)
    const described = await describeArtifact(found, options.format)
    const isKnown = described.digest !== null || found.files.length === 0
    const pass = isKnown
      ? null
      : (passAhead(found, state, options) ?? (await bytePass(found.files, described.format)))
    const artifact = {
      ...described,
      ...(pass?.csv && { csv: pass.csv }),
      changed: async () => (await readFileState(found.files)) !== state,
      release: () => Promise.resolve(found.release?.()),
    }
    return { artifact, identified: pass ? identify(artifact, found, pass) : Promise.resolve(artifact) }
  } catch (cause) {
    found.release?.()
    throw withShownName(cause, found)
  }
}

/** The pass over the files that has begun already, unless they have changed since. */
function passAhead({ files }: Found, state: string, { ahead = [] }: ResolveOptions): BytePass | undefined {
  const isOne = files.length === 1
  return ahead.find((each) => isOne && each.file === files[0] && each.state === state)?.pass
}

function identify(artifact: ResolvedArtifact, found: Found, { digest }: BytePass): Promise<ResolvedArtifact> {
  const identified = digest.then(
    (hex) => ({ ...artifact, digest: `sha256:${hex}` }),
    (cause: unknown) => {
      throw withShownName(cause, found)
    },
  )
  // Who reads the data first waits for this later.
  identified.catch(() => undefined)
  return identified
}

/** Names what the user named, and not a file that stands for it. */
function withShownName(cause: unknown, { files, shownAs }: Found): unknown {
  if (shownAs === undefined || !(cause instanceof Error)) return cause
  const message = files.reduce((text, file) => text.replaceAll(file, shownAs), cause.message)
  return new Error(message, { cause })
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
