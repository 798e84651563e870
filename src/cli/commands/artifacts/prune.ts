import { openCache } from '../../../artifacts/cache/cache.ts'
import { pruneCache } from '../../../artifacts/cache/pruneCache.ts'
import { formatCount } from '../../../text/formatCount.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import type { Streams } from '../../../system/streams.ts'

export interface PruneFlags {
  readonly cacheDir?: string
  /** In milliseconds. */
  readonly unusedFor?: number
}

const usual = 30 * 86_400_000

/** `validate artifacts prune`: removes downloads from the cache, and says how many. */
export async function prune(
  { cacheDir, unusedFor = usual }: PruneFlags,
  { stdout }: Streams,
): Promise<number> {
  const cache = await openCache(cacheDir)
  const { files, bytes } = await pruneCache(cache, new Date(Date.now() - unusedFor))
  stdout.write(`${formatCount(files, 'file')} removed, ${formatCount(bytes, 'byte')}\n`)
  return exitCodes.passed
}
