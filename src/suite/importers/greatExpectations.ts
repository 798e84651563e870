import { didYouMean } from '../../text/didYouMean.ts'
import { messageOf } from '../../errors/messageOf.ts'
import type { Importer, ImportedRule, UnsupportedRule } from './shared/importer.ts'
import { entryOf, isRecord, type Fields } from './shared/record.ts'
import { regexInRe2 } from './greatExpectations/regexInRe2.ts'
import { rowCondition } from './greatExpectations/rowCondition.ts'

/** What is no parameter of ours: Great Expectations' own way of running, and what becomes a `where`. */
const ignored = new Set([
  'catch_exceptions',
  'result_format',
  'row_condition',
  'condition_parser',
  'windows',
  'auto',
  'profiler_config',
  'batch_id',
  'meta',
])
const severities: Readonly<Record<string, string>> = { critical: 'error', warning: 'warning', info: 'info' }

/**
 * A suite of Great Expectations, 0.18 or 1.x. `kwargs` become parameters, `row_condition` becomes `where`, severity
 * `critical` becomes `error`. Suite parameters (`$PARAMETER`) are replaced by their values where the suite holds them.
 */
export const greatExpectations: Importer = {
  name: 'Great Expectations suite',
  recognises: ({ expectations, columns }) =>
    columns === undefined &&
    Array.isArray(expectations) &&
    expectations.some((each) => isRecord(each) && isRecord(each['kwargs'])),
  rules(document) {
    const { name, expectation_suite_name: oldName, expectations } = document
    const known = document['suite_parameters'] ?? document['evaluation_parameters']
    const title = name ?? oldName
    return {
      ...(typeof title === 'string' && { name: title }),
      rules: (expectations as readonly unknown[]).map((each, i) => ({
        ...rule(isRecord(each) ? each : {}, isRecord(known) ? known : {}),
        at: ['expectations', i],
      })),
    }
  },
}

type Rule = Omit<ImportedRule, 'at'> | Omit<UnsupportedRule, 'at'>

function rule(given: Fields, known: Fields): Rule {
  const type = given['type'] ?? given['expectation_type']
  if (typeof type !== 'string') return { type: 'unknown', reason: 'the expectation has no type' }
  const kwargs = isRecord(given['kwargs']) ? given['kwargs'] : {}
  const { column } = kwargs
  const refuse = (reason: string): Rule => ({ type, reason, ...(typeof column === 'string' && { column }) })
  const params: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(kwargs)) {
    if (ignored.has(key) || value === null) continue
    const parameter = isRecord(value) && '$PARAMETER' in value ? String(value['$PARAMETER']) : null
    if (parameter !== null && !Object.hasOwn(known, parameter))
      return refuse(
        `${key} is the suite parameter ${parameter}, which has no value here${didYouMean(parameter, Object.keys(known))}`,
      )
    const plain = parameter === null ? value : known[parameter]
    params[key] = key.startsWith('regex') ? regexInRe2(plain) : plain
  }
  try {
    const where = rowCondition(kwargs)
    if (where !== null) params['where'] = where
  } catch (cause) {
    return refuse(messageOf(cause))
  }
  const severity = kwargs['severity'] ?? given['severity']
  const notes = [given['notes'], given['description']].flat().filter((text) => typeof text === 'string')
  return {
    type,
    params: {
      ...params,
      ...(typeof severity === 'string' && { severity: entryOf(severities, severity) ?? severity }),
      ...(typeof given['id'] === 'string' && { id: given['id'] }),
      ...(notes.length > 0 && { notes: notes.join(' ') }),
    },
  }
}
