import { copyInto } from '../../../artifacts/local/copyInto.ts'
import { find } from '../../../artifacts/resolve.ts'
import type { ResolveOptions } from '../../../artifacts/resolver.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import type { Streams } from '../../../system/streams.ts'
import { progressLine } from '../../output/progressLine.ts'

export type GetFlags = ResolveOptions

/** `validate artifacts get`: prints where the files are now. */
export async function get(
  reference: string,
  folder: string,
  flags: GetFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  const line = progressLine(stderr)
  const found = await find(reference, { ...flags, progress: line.show }).finally(line.clear)
  try {
    for (const copy of await copyInto(folder, found.files)) stdout.write(`${copy}\n`)
  } finally {
    found.release?.()
  }
  return exitCodes.passed
}
