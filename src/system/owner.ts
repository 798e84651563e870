import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * Names this process so that another can see later whether it still runs: the machine, the process id, and the time at which
 * it started, since ids are used again.
 */
export const owner = (): string => (known ??= `${machine()}-${process.pid}-${startOf(process.pid) ?? '0'}`)

/** A name that `owner` gave, within the name of a file or a directory. */
const ownerPattern = /(?<machine>[0-9a-f]{8})-(?<pid>\d+)-(?<start>\d+)/

/** Whether a file or a directory was named by a process of this machine that has ended. */
export function isOrphan(name: string): boolean {
  const found = ownerPattern.exec(name)?.groups
  if (!found || found['machine'] !== machine()) return false
  const pid = Number(found['pid'])
  const start = startOf(pid)
  return start === undefined ? !isRunning(pid) : start !== found['start']
}

let known: string | undefined
let knownMachine: string | undefined

/** Containers of one host see one another's files, but not one another's processes. */
const machine = (): string =>
  (knownMachine ??= createHash('sha256')
    .update(`${hostname()} ${attempt(() => readlinkSync('/proc/self/ns/pid')) ?? ''}`)
    .digest('hex')
    .slice(0, 8))

/** When a process started, in ticks since the machine did; `undefined` if it has ended or the system doesn't say. */
const startOf = (pid: number): string | undefined =>
  // The name of the program, in parentheses, may have spaces and parentheses in it.
  attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
    ?.replace(/^.*\)/s, '')
    .trim()
    .split(' ')[19]

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
