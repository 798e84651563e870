import type { Status } from '../../src/core/outcome.ts'
import type { Result } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { details } from './details.ts'
import { element, textElement } from './xml.ts'

export type CaseVerdict = 'passed' | 'failure' | 'error' | 'skipped'

export interface Testcase {
  readonly verdict: CaseVerdict
  readonly xml: string
}

/** Handling of failures that aren't errors. */
export type WarningsAs = 'skipped' | 'pass' | 'failure'

interface Context {
  readonly suite: string
  readonly file: string | null
  readonly warnings: WarningsAs
}

type Write = (result: Result, context: Context) => { readonly verdict: CaseVerdict; readonly child?: string }

const failure: Write = (result, { file }) => ({
  verdict: 'failure',
  child: textElement('failure', { message: result.message, type: result.expectation }, [
    ...details(result),
    ...place(result, file),
  ]),
})

const error: Write = (result, { file }) => ({
  verdict: 'error',
  child: textElement('error', { message: result.message, type: result.expectation }, [
    ...details(result),
    ...place(result, file),
  ]),
})

const skipped = (message: string, lines: readonly string[]): ReturnType<Write> => ({
  verdict: 'skipped',
  child: textElement('skipped', { message }, lines),
})

/** Jenkins' schema forbids file and line on a case, so the text has them, as a stack trace would. */
const place = ({ line }: Result, file: string | null): readonly string[] =>
  file === null || line === undefined ? [] : [`at ${file}:${line}`]

/** Failures that a baseline forgives are shown, and fail nothing. */
function known(result: Result): ReturnType<Write> {
  const [message = '', ...more] = details(result)
  return skipped(`KNOWN: ${message}`, [`KNOWN: ${message}`, ...more])
}

// JUnit knows no warnings: a skipped case is seen everywhere and fails nowhere.
const warning: Write = (result, context) => {
  if (result.baseline?.state === 'forgiven') return known(result)
  if (context.warnings === 'pass') return { verdict: 'passed' }
  if (context.warnings === 'failure') return failure(result, context)
  const label = result.severity.toUpperCase()
  const [message = '', ...more] = details(result)
  return skipped(`${label}: ${message}`, [`${label}: ${message}`, ...more])
}

const write: Readonly<Record<Status, Write>> = {
  pass: () => ({ verdict: 'passed' }),
  fail: (result, context) =>
    result.severity === 'error' ? failure(result, context) : warning(result, context),
  error,
  skip: (result) => skipped(result.message, [result.message]),
  unchecked: (result, context) =>
    result.severity === 'error' ? error(result, context) : warning(result, context),
}

/** One result as a `<testcase>`. Its time is 0, because one scan gives many results. */
export function testcase(result: Result, name: string, context: Context): Testcase {
  const { suite } = context
  const { verdict, child } = write[result.status](result, context)
  const attributes = { classname: `${suite}.${columnLabel(result)}`, name, time: '0' }
  return { verdict, xml: element('testcase', attributes, child === undefined ? [] : [child]) }
}
