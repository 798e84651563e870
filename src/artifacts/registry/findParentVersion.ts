import type { Parent } from '../../core/artifact.ts'
import { find } from '../resolve.ts'
import type { Found, ResolveOptions } from '../resolver.ts'
import { sha256 } from '../cache/sha256.ts'

/** Finds the version that data was made from, for its record: exactly which bytes it was. */
export async function findParentVersion(ref: string, options: ResolveOptions): Promise<Parent> {
  const found = await find(ref, options)
  try {
    return await asParent(found)
  } finally {
    found.release?.()
  }
}

interface Identified extends Pick<Found, 'ref' | 'uri' | 'version' | 'files'> {
  readonly digest?: string | null
}

export const asParent = async ({ ref, uri, version, digest, files }: Identified): Promise<Parent> => ({
  ref,
  uri,
  version,
  digest: digest ?? `sha256:${await sha256(files)}`,
})
