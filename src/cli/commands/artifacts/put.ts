import { basename, resolve } from 'node:path'
import { gitCommit } from '../../../artifacts/metadata/gitCommit.ts'
import { isoTime } from '../../../artifacts/metadata/isoTime.ts'
import type { Details } from '../../../artifacts/registry/manifest.ts'
import { findParentVersion } from '../../../artifacts/registry/findParentVersion.ts'
import { publish } from '../../../artifacts/registry/publish.ts'
import { parseReference } from '../../../artifacts/registry/reference.ts'
import { defaultRegistry } from '../../../artifacts/registry/registryFolder.ts'
import { writeTag } from '../../../artifacts/registry/tags.ts'
import { checkTags } from '../../../artifacts/registry/tagVersion.ts'
import type { ResolveOptions } from '../../../artifacts/resolver.ts'
import { clock } from '../../../system/clock.ts'
import { UsageError } from '../../../errors/usageError.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import type { Streams } from '../../../system/streams.ts'

export interface PutFlags extends ResolveOptions {
  readonly tag?: readonly string[]
  readonly parent?: readonly string[]
  readonly metadata?: Readonly<Record<string, string>>
  readonly time?: string
}

/** `validate artifacts put`: prints the reference under which the file can be found from now on. */
export async function put(
  path: string,
  name: string | undefined,
  flags: PutFlags,
  streams: Streams,
): Promise<number> {
  const { tag: tags = [], parent: parents = [], metadata = {} } = flags
  checkTags(tags)
  const target = name ?? basename(resolve(path))
  const details: Details = {
    created: timeOf(flags),
    commit: await gitCommit(),
    metadata,
    parents: await Promise.all(parents.map((ref) => findParentVersion(ref, flags))),
  }
  const ref = /^s3:\/\//i.test(target)
    ? await toS3(path, target, details, flags)
    : await toRegistry(path, target, details, flags, streams)
  streams.stdout.write(`${ref}\n`)
  return exitCodes.passed
}

function timeOf({ time }: PutFlags): string {
  const at = time === undefined ? clock(process.env)().getTime() : isoTime(time)
  if (at === null) throw new UsageError(`--time ${time ?? ''}: expected e.g. 2021-07-12T07:41:02Z`)
  return new Date(at).toISOString()
}

async function toS3(
  path: string,
  target: string,
  details: Details,
  { tag = [], ...options }: PutFlags,
): Promise<string> {
  if (tag.length > 0) throw new UsageError('--tag: objects of S3 have no tags here; a registry folder has')
  const { putObject } = await import('../../../artifacts/s3/putObject.ts')
  return putObject(path, target, details, options)
}

async function toRegistry(
  source: string,
  target: string,
  details: Details,
  flags: PutFlags,
  streams: Streams,
): Promise<string> {
  if (/[:@]/.test(target))
    throw new UsageError(
      `${target}: name the artifact only; its version gets the next number, and tags with --tag`,
    )
  const registry = flags.registry ?? defaultRegistry()
  const { path } = parseReference(target)
  const { number, isNew } = await publish(registry, path, source, details)
  for (const tag of flags.tag ?? []) await writeTag(registry, path, tag, number)
  const ref = `${path.join('/')}:v${number}`
  if (!isNew) streams.stderr.write(`nothing new: ${ref} holds the same\n`)
  return ref
}
