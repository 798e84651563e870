import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UsageError } from '../../errors/usageError.ts'
import { temporaryFolder } from '../../system/temporary.ts'

/** Copies standard input to a file, because data is read more than once. The copy does not outlive the process. */
export async function spoolStdin(): Promise<{ file: string; release: () => void }> {
  if (process.stdin.isTTY) throw new UsageError('no input on stdin')
  const { path: folder, remove: release } = await temporaryFolder('stdin')
  const file = join(folder, 'stdin')
  await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }))
  return { file, release }
}
