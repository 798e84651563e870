import type { Testcase } from './testcase.ts'
import { element, textElement } from './xml.ts'

/** Stands for a warning about the run as a whole, where warnings fail it: or a failed run would show no failure. */
export function warningCase(suite: string, warning: string, index: number): Testcase {
  const failure = textElement('failure', { message: warning, type: 'warning' }, [warning])
  const attributes = { classname: `${suite}.table`, name: `warning ${index + 1}`, time: '0' }
  return { verdict: 'failure', xml: element('testcase', attributes, [failure]) }
}
