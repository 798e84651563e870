import type { Streams } from '../../../system/streams.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import { installExtensions } from '../../../validate/extensions.ts'

export interface InstallFlags {
  readonly from?: string
}

/** `validate extensions install`: makes sources of data readable. */
export async function install(
  names: readonly string[],
  { from }: InstallFlags,
  { stdout }: Streams,
): Promise<number> {
  await installExtensions(names, from)
  stdout.write(`installed: ${names.join(', ')}\n`)
  return exitCodes.passed
}
