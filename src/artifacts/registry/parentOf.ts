import type { Parent } from '../../artifact.ts'
import { find } from '../resolve.ts'
import type { ResolveOptions } from '../resolver.ts'
import { sha256 } from '../sha256.ts'

/** What is written down of the data that something was made from: exactly which bytes they were. */
export async function parentOf(ref: string, options: ResolveOptions): Promise<Parent> {
  const found = await find(ref, options)
  try {
    const digest = found.digest ?? `sha256:${await sha256(found.files)}`
    return { ref: found.ref, uri: found.uri, version: found.version, digest }
  } finally {
    found.release?.()
  }
}
