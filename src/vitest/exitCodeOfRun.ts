import { exitCodes } from '../validate/exitCode.ts'

/** Errors of a run of Vitest, by where they occurred. */
export interface RunErrors {
  /** While loading files. */
  readonly modules: readonly unknown[]
  /** Before the tests of a suite, e.g. while reading the data. */
  readonly suites: readonly unknown[]
  readonly tests: readonly unknown[]
  /** Outside tests, e.g. a worker that crashed. */
  readonly unhandled: readonly unknown[]
}

const noErrors: RunErrors = { modules: [], suites: [], tests: [], unhandled: [] }

/** Returns the exit code of `validate test` for a run: the same table as that of `validate`. */
export function exitCodeOfRun(errors: Partial<RunErrors>, isIdle = false): number {
  const { modules, suites, tests, unhandled } = { ...noErrors, ...errors }
  return worstExitCode([
    ...modules.map((error) => saidBy(error) ?? exitCodes.usage),
    ...[...suites, ...unhandled].map((error) => saidBy(error) ?? exitCodes.unreadable),
    ...tests.map((error) => saidBy(error) ?? exitCodes.failed),
    ...(isIdle ? [exitCodes.usage] : []),
  ])
}

/** Returns the most important of several exit codes: a failed check before a mistake, and that before unreadable data. */
export const worstExitCode = (codes: readonly number[]): number =>
  [exitCodes.failed, exitCodes.usage, exitCodes.unreadable].find((code) => codes.includes(code)) ??
  exitCodes.passed

/** Our errors carry their code from the worker to here. */
function saidBy(error: unknown): number | undefined {
  const { exitCode } = (error ?? {}) as { readonly exitCode?: unknown }
  return typeof exitCode === 'number' ? exitCode : undefined
}
