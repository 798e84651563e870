import { defaultRegistry } from '../../../artifacts/registry/registryFolder.ts'
import { tagVersion } from '../../../artifacts/registry/tagVersion.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import type { Streams } from '../../../system/streams.ts'

export interface TagFlags {
  readonly registry?: string
}

/** `validate artifacts tag`: prints the version that the tags name from now on. */
export async function tag(
  reference: string,
  tags: readonly string[],
  { registry }: TagFlags,
  { stdout }: Streams,
): Promise<number> {
  stdout.write(`${await tagVersion(registry ?? defaultRegistry(), reference, tags)}\n`)
  return exitCodes.passed
}
