import { Command, CommanderError } from 'commander'
import { plainText } from '../../reporters/format/plainText.ts'
import { UsageError } from '../errors/usageError.ts'
import { packageInfo } from '../system/packageInfo.ts'
import type { Streams } from '../system/streams.ts'
import { exitCodes } from '../validate/exitCode.ts'
import { artifactsCommand } from './commands/artifactsCommand.ts'
import { calibrateCommand } from './commands/calibrateCommand.ts'
import { pipelineCommand } from './commands/pipelineCommand.ts'
import { reportCommand } from './commands/reportCommand.ts'
import { suiteCommand } from './commands/suiteCommand.ts'
import { testCommand } from './commands/testCommand.ts'
import { validateCommand } from './commands/validateCommand.ts'
import type { Shell } from './shell.ts'

/** Runs one command line and returns its exit code. The process belongs to the caller: no signal is handled here. */
export async function main(args: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  let code: number = exitCodes.passed
  const program = declare({ stdout, stderr, finish: (ended) => void (code = ended) })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.usage
    const message = error instanceof Error ? error.message : String(error)
    stderr.write(`validate: ${message.split('\n').map(plainText).join('\n  ')}\n`)
    return error instanceof UsageError ? exitCodes.usage : exitCodes.unreadable
  }
}

function declare(shell: Shell): Command {
  const program = new Command('validate')
    .description(
      'Says whether new data may go through: by a suite of expectations, by comparison with a reference, or both.',
    )
    .version(packageInfo.version)
    .showHelpAfterError('(see validate --help)')
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    })
    .exitOverride()
  validateCommand(program, shell)
  reportCommand(program, shell)
  artifactsCommand(program, shell)
  suiteCommand(program, shell)
  pipelineCommand(program, shell)
  testCommand(program, shell)
  calibrateCommand(program, shell)
  return program
}
