import { exitCodes } from '../validate/exitCode.ts'

/** Ends without a verdict: one sentence, and never the exit code of a failed check. */
function giveUp(problem: string): void {
  process.exitCode = exitCodes.unreadable
  process.stderr.write(`validate: ${problem}\n`)
}

process.on('SIGINT', () => process.exit(exitCodes.interrupted))
process.on('uncaughtException', (error: Error) => {
  giveUp(`internal error: ${error.message}`)
  process.exit()
})
const output = { isWritten: true }
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `validate … | head -1` closes the pipe early; the verdict stands, and so does the exit code.
  if (error.code === 'EPIPE' || !output.isWritten) return
  output.isWritten = false
  giveUp(`can't write to standard output: ${error.message}`)
})
// The exit code says that it failed, where there is no place left for a sentence.
process.stderr.on('error', () => undefined)

const { main } = await import('./main.ts')
const code = await main(process.argv.slice(2), process)
if (output.isWritten) process.exitCode = code
