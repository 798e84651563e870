import type { Testcase } from './testcase.ts'
import { element, textElement } from './xml.ts'

/** Stands for a report without results: consumers take a suite without cases for a good one, or do not see it. */
export function nothingRan(suite: string): Testcase {
  const error = textElement('error', { message: 'no check ran', type: 'nothing_ran' }, ['no check ran'])
  const attributes = { classname: `${suite}.table`, name: 'nothing_ran(table)', time: '0' }
  return { verdict: 'error', xml: element('testcase', attributes, [error]) }
}
