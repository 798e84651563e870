import { expect, it } from 'vitest'
import { exitCodeOfRun } from '../../src/vitest/exitCodeOfRun.ts'
import { withExitCode } from '../../src/vitest/withExitCode.ts'
import { UsageError } from '../../src/errors/usageError.ts'

const unread = withExitCode(new Error('a.csv does not exist'))
const misused = withExitCode(new UsageError('unknown key'))
const assertion = new Error('expected 1 to be 2')

it.each<[string, Parameters<typeof exitCodeOfRun>, number]>([
  ['everything passed', [{}], 0],
  ['a test failed', [{ tests: [assertion] }], 1],
  ['data that a suite reads is missing', [{ suites: [unread] }], 3],
  ['data that a test reads is missing', [{ tests: [unread] }], 3],
  ['a suite cannot be loaded', [{ modules: [new Error('unknown key')] }], 2],
  ['a suite asks for what cannot be', [{ suites: [misused] }], 2],
  ['nothing was checked', [{}, true], 2],
  ['a worker crashed', [{ unhandled: [new Error('out of memory')] }], 3],
  ['a check failed beside a missing file', [{ suites: [unread], tests: [assertion] }], 1],
  ['a mistake beside a missing file', [{ suites: [unread, misused] }], 2],
])('%s', (_, [errors, isIdle], code) => {
  expect(exitCodeOfRun(errors, isIdle)).toBe(code)
})
