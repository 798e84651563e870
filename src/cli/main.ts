import { CommanderError } from 'commander'
import { plainText } from '../../reporters/format/plainText.ts'
import { UsageError } from '../errors/usageError.ts'
import { ownStack } from '../system/ownStack.ts'
import type { Streams } from '../system/streams.ts'
import { exitCodes } from '../validate/exitCode.ts'
import type { Shell } from './shell.ts'
import { createProgram } from './createProgram.ts'
import { messageOf } from '../errors/messageOf.ts'

/**
 * Runs one command line and returns its exit code. The process belongs to the caller: no signal is handled here, and
 * `onCrash` takes what the command does if the process fails outside of it.
 */
export async function main(
  args: readonly string[],
  { stdout, stderr }: Streams,
  { onCrash = () => undefined, crash }: Pick<Shell, 'onCrash' | 'crash'> = {},
): Promise<number> {
  let code: number = exitCodes.passed
  const program = createProgram({ stdout, stderr, onCrash, crash, finish: (ended) => void (code = ended) })
  program.hook('preAction', (_, action) => {
    // The command that checks data writes reports of it first.
    if (crash !== undefined && action !== program) throw new Error(crash)
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.usage
    const message = messageOf(error)
    const stack = ownStack(error).map((frame) => `  at ${frame}`)
    stderr.write(`validate: ${[...message.split('\n'), ...stack].map(plainText).join('\n  ')}\n`)
    return error instanceof UsageError ? exitCodes.usage : exitCodes.unreadable
  }
}
