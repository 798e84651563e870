import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { supervised } from './needsSupervisor.ts'

const forwarded = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const
/** Exit codes of Windows past this are those of crashes. */
const largestCode = 255

/**
 * MiB that the heap, and what the engine hands over outside it, may grow to before garbage is collected at all. By default that
 * happens every few blocks of rows, and takes a seventh of the time.
 */
const firstHeap = 'bun' in process.versions ? [] : ['--initial-heap-size=128']

/** How glibc gets memory. By default it keeps large arrays that were freed among small ones that are still in use. */
const allocator = { MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TRIM_THRESHOLD_: '1048576' }

/**
 * Runs the command line in a separate process, and reports it if that is killed or crashes. Modules that only a crash
 * needs are loaded after one: they take a fifth of a second.
 */
export async function supervise(args: readonly string[]): Promise<void> {
  const ofNode = [...firstHeap, ...process.execArgv]
  const child = spawn(process.execPath, [...ofNode, process.argv[1] ?? '', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...allocator, ...process.env, [supervised]: '1' },
  })
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal)
  for (const signal of forwarded) process.on(signal, forward)
  const crash = await new Promise<string | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('the run was killed (SIGKILL), probably because memory ran out')
      else if (signal !== null) resolve(`the engine crashed (${signal}). Please report it with the data.`)
      else if (code! > largestCode) resolve(`the engine crashed (${code}). Please report it with the data.`)
      else {
        process.exitCode = code!
        resolve(null)
      }
    })
  })
  for (const signal of forwarded) process.off(signal, forward)
  if (crash === null) return
  const { removeOrphans } = await import('../system/temporary.ts')
  await removeOrphans(tmpdir())
  const { runProcess } = await import('./runProcess.ts')
  await runProcess(args, crash)
}
