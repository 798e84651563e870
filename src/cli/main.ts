import { Command, CommanderError } from 'commander'
import { plainText } from '../../reporters/format/plainText.ts'
import { packageInfo } from '../system/packageInfo.ts'
import { UsageError } from '../errors/usageError.ts'
import { artifactsCommand } from './commands/artifactsCommand.ts'
import { calibrateCommand } from './commands/calibrateCommand.ts'
import { exitCodes } from '../validate/exitCode.ts'
import { reportCommand } from './commands/reportCommand.ts'
import { suiteCommand } from './commands/suiteCommand.ts'
import { pipelineCommand } from './commands/pipelineCommand.ts'
import { testCommand } from './commands/testCommand.ts'
import { validateCommand } from './commands/validateCommand.ts'

process.on('SIGINT', () => process.exit(exitCodes.interrupted))
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `validate … | head -1` closes the pipe early; the verdict stands, and so does the exit code.
  if (error.code !== 'EPIPE') throw error
})

const program = new Command('validate')
  .description(
    'Says whether new data may go through: by a suite of expectations, by comparison with a reference, or both.',
  )
  .version(packageInfo.version)
  .showHelpAfterError('(see validate --help)')
  .exitOverride()

const finish = (code: number): void => {
  process.exitCode = code
}
validateCommand(program, finish)
reportCommand(program, finish)
artifactsCommand(program, finish)
suiteCommand(program, finish)
pipelineCommand(program, finish)
testCommand(program, finish)
calibrateCommand(program, finish)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = complain(error)
}

/** Every error ends here: one plain sentence on standard error, and the code that says whose fault it is. */
function complain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`validate: ${message.split('\n').map(plainText).join('\n  ')}\n`)
  return error instanceof UsageError ? exitCodes.usage : exitCodes.unreadable
}
