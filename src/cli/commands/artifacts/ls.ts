import { formatCount } from '../../../text/formatCount.ts'
import { plainText } from '../../../../reporters/format/plainText.ts'
import { columns, widest } from '../../../../reporters/terminal/columns.ts'
import { listVersions, type ListedVersion } from '../../../artifacts/registry/listVersions.ts'
import { parseReference } from '../../../artifacts/registry/reference.ts'
import { defaultRegistry } from '../../../artifacts/registry/registryFolder.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import type { Streams } from '../../../system/streams.ts'
import { jsonText } from '../../../../reporters/format/jsonText.ts'

export interface LsFlags {
  readonly registry?: string
  readonly endpointUrl?: string
  readonly idleTimeout?: number
  readonly json?: boolean
}

/** `validate artifacts ls`: one version a line, the newest last. */
export async function ls(name: string | undefined, flags: LsFlags, { stdout }: Streams): Promise<number> {
  const isS3 = name !== undefined && /^s3:\/\//i.test(name)
  const listed = isS3 ? await objects(name, flags) : await versions(name, flags)
  stdout.write(flags.json ? jsonText(listed.json) : table(listed.rows))
  return exitCodes.passed
}

interface Listing {
  readonly rows: readonly (readonly string[])[]
  readonly json: unknown
}

async function versions(
  name: string | undefined,
  { registry = defaultRegistry() }: LsFlags,
): Promise<Listing> {
  const path = name === undefined ? null : parseReference(name).path
  const found = await listVersions(registry, path)
  if (found.length === 0)
    throw new Error(
      name === undefined
        ? `there is no artifact in the registry ${registry}`
        : `${name}: there is no such artifact in the registry ${registry}`,
    )
  return { rows: found.map(row), json: found }
}

const row = ({ name, version, tags, files, manifest }: ListedVersion): readonly string[] => [
  `${name}:${version}`,
  manifest?.created.slice(0, 19) ?? 'no manifest',
  manifest ? `${manifest.bytes} bytes` : formatCount(files.length, 'file'),
  manifest?.digest.slice(0, 19) ?? '',
  manifest?.commit?.slice(0, 7) ?? '',
  tags.join(', '),
]

async function objects(name: string, flags: LsFlags): Promise<Listing> {
  const { listFolder } = await import('../../../artifacts/s3/listFolder.ts')
  const found = await listFolder(name, flags)
  return {
    json: found,
    rows: found.map(({ uri, timestamp, bytes, etag }) => [
      uri,
      timestamp ?? 'no time in its name',
      `${bytes} bytes`,
      etag ?? '',
    ]),
  }
}

/** Names come from disks and servers: nothing in them may act on the terminal. */
function table(rows: readonly (readonly string[])[]): string {
  const plain = rows.map((cells) => cells.map(plainText))
  const layout = (plain[0] ?? []).map((_, i) => ({ width: widest(plain.map((cells) => cells[i] ?? '')) }))
  return columns(plain, layout)
    .map((line) => `${line}\n`)
    .join('')
}
