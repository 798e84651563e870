import { Command, CommanderError } from 'commander'
import { plainText } from '../../reporters/plainText.ts'
import { tool } from '../tool.ts'
import { UsageError } from '../usageError.ts'
import { addArtifacts } from './artifactsCommand.ts'
import { addCalibrate } from './calibrateCommand.ts'
import { exitCodes } from './exitCode.ts'
import { addReport } from './reportCommand.ts'
import { addSuite } from './suiteCommand.ts'
import { addPipeline } from './pipelineCommand.ts'
import { addTest } from './testCommand.ts'
import { addValidate } from './validateCommand.ts'

process.on('SIGINT', () => process.exit(exitCodes.interrupted))
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `validate … | head -1` closes the pipe early; the verdict stands, and so does the exit code.
  if (error.code !== 'EPIPE') throw error
})

const program = new Command('validate')
  .description(
    'Says whether new data may go through: by a suite of expectations, by comparison with a reference, or both.',
  )
  .version(tool.version)
  .showHelpAfterError('(see validate --help)')
  .exitOverride()

const finish = (code: number): void => {
  process.exitCode = code
}
addValidate(program, finish)
addReport(program, finish)
addArtifacts(program, finish)
addSuite(program, finish)
addPipeline(program, finish)
addTest(program, finish)
addCalibrate(program, finish)

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
