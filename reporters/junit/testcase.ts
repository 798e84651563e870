import type { Status } from '../../src/outcome.ts'
import type { Result } from '../../src/report.ts'
import { columnLabel } from '../columnLabel.ts'
import { details } from './details.ts'
import { element, textElement } from './xml.ts'

export type Verdict = 'passed' | 'failure' | 'error' | 'skipped'

export interface Testcase {
  readonly verdict: Verdict
  readonly xml: string
}

type Write = (result: Result) => { readonly verdict: Verdict; readonly child?: string }

const failure: Write = (result) => ({
  verdict: 'failure',
  child: textElement('failure', { message: result.message, type: result.expectation }, details(result)),
})

const skipped = (message: string, lines: readonly string[]): ReturnType<Write> => ({
  verdict: 'skipped',
  child: textElement('skipped', { message }, lines),
})

// JUnit knows no warnings: a skipped case is seen everywhere and fails nowhere.
function warning(result: Result): ReturnType<Write> {
  const label = result.severity.toUpperCase()
  const [message = '', ...more] = details(result)
  return skipped(`${label}: ${message}`, [`${label}: ${message}`, ...more])
}

const write: Readonly<Record<Status, Write>> = {
  pass: () => ({ verdict: 'passed' }),
  fail: (result) => (result.severity === 'error' ? failure(result) : warning(result)),
  error: (result) => ({
    verdict: 'error',
    child: textElement('error', { message: result.message, type: result.expectation }, details(result)),
  }),
  skip: (result) => skipped(result.message, [result.message]),
}

/** One result as a `<testcase>`. Its time is 0, as many results come from one scan. */
export function testcase(result: Result, name: string, suite: string): Testcase {
  const { verdict, child } = write[result.status](result)
  const attributes = { classname: `${suite}.${columnLabel(result)}`, name, time: '0' }
  return { verdict, xml: element('testcase', attributes, child === undefined ? [] : [child]) }
}
