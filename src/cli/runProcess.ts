import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { cancelAll } from '../system/cancelOnExit.ts'
import { delayOptimization } from '../system/delayOptimization.ts'
import { exitCodes } from '../validate/exitCode.ts'
import { supervised } from './needsSupervisor.ts'

/** How long a report of a crash may take, in milliseconds: what crashed may never end. */
const patience = 10_000
const standardError = 2
/** How long work that nobody waits for may go on, in milliseconds. */
const grace = 500
/** How long servers may take to end what they still compute, in milliseconds. */
const cancelPatience = 2000

const signals = {
  SIGHUP: exitCodes.hungUp,
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
} as const

type WriteReport = (problem: unknown) => Promise<void>

const run = { hasEnded: false, isWritten: true, report: (() => Promise.resolve()) as WriteReport }

/** Ends without a verdict: one sentence, and never the exit code of a failed check. */
function giveUp(problem: string): void {
  run.hasEnded = true
  process.exitCode = exitCodes.unreadable
  try {
    writeSync(standardError, `validate: ${problem}\n`)
  } catch {
    // The exit code says that it failed, where there is no place left for a sentence.
  }
}

/** The last resort, for what no command has caught. */
async function report(cause: unknown): Promise<void> {
  if (run.hasEnded) process.exit()
  run.hasEnded = true
  await Promise.race([run.report(cause).catch(() => undefined), pause(patience)])
  giveUp(`internal error: ${cause instanceof Error ? cause.message : String(cause)}`)
  process.exit()
}

/**
 * Runs a command line in this process, which ends with it.
 *
 * @param crash - What ended the process that ran it before. Default: it is run, not reported.
 */
export async function runProcess(args: readonly string[], crash?: string): Promise<void> {
  delayOptimization()
  // Temporary data is removed when the process exits, which a signal alone doesn't cause.
  for (const [signal, code] of Object.entries(signals)) process.on(signal, () => void exitWith(code))
  process.on('uncaughtException', (cause) => void report(cause))
  process.on('beforeExit', () => {
    // Node ends with 0 or 13 where nothing is left to wait for, and the command waits for ever.
    if (!run.hasEnded) void report(new Error('the run stopped before its verdict. Please report it.'))
  })
  // Temporary data has no owner left if the supervisor is killed.
  process.on('disconnect', () => void exitWith(exitCodes.terminated))
  process.channel?.unref()
  // Nothing supervises the processes that this one starts.
  Reflect.deleteProperty(process.env, supervised)
  watchStreams()
  const { main } = await import('./main.ts')
  const onCrash = (write: WriteReport): void => void (run.report = write)
  const code = await main(args, process, { onCrash, crash })
  run.hasEnded = true
  if (run.isWritten) process.exitCode = code
  await cancelAll(cancelPatience)
  leave()
}

/** Leaves nothing that servers still compute. */
async function exitWith(code: number): Promise<void> {
  await cancelAll(cancelPatience)
  process.exit(code)
}

function watchStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `validate … | head -1` closes the pipe early; the verdict stands, and so does the exit code.
    if (error.code === 'EPIPE' || !run.isWritten) return
    run.isWritten = false
    giveUp(`can't write to standard output: ${error.message}`)
  })
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    run.isWritten = false
    process.exitCode = exitCodes.unreadable
  })
}

/** Exits once everything is written, though a query that was given up still runs. */
function leave(): void {
  const unwritten = process.stdout.writableLength + process.stderr.writableLength
  if (unwritten > 0) setTimeout(leave, grace).unref()
  else setTimeout(() => process.exit(), grace).unref()
}
