import { exitCodes } from '../validate/exitCode.ts'
import { main } from './main.ts'

process.on('SIGINT', () => process.exit(exitCodes.interrupted))
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `validate … | head -1` closes the pipe early; the verdict stands, and so does the exit code.
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main(process.argv.slice(2), process)
