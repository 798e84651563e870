import { didYouMean } from '../../text/didYouMean.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { clock } from '../../system/clock.ts'
import type { DecidedRule, Importer, ImportedRule, UnsupportedRule } from './shared/importer.ts'
import { entryOf, isRecord, type Fields } from './shared/record.ts'
import { decidedOutcome } from './greatExpectations/decidedOutcome.ts'
import { parameterExpression } from './greatExpectations/parameterExpression.ts'
import { regexInRe2 } from './greatExpectations/regexInRe2.ts'
import { rowCondition } from './greatExpectations/rowCondition.ts'

/** Parameters that ours lack: Great Expectations' own way of running, and those that become a `where`. */
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
  'severity',
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

type Rule = Omit<ImportedRule, 'at'> | Omit<UnsupportedRule, 'at'> | Omit<DecidedRule, 'at'>

function rule(given: Fields, known: Fields): Rule {
  const type = given['type'] ?? given['expectation_type']
  if (typeof type !== 'string') return { type: 'unknown', reason: 'the expectation has no type' }
  const kwargs = isRecord(given['kwargs']) ? given['kwargs'] : {}
  const { column } = kwargs
  const ofColumn = typeof column === 'string' ? { column } : {}
  try {
    const values = withValues(kwargs, known)
    const where = rowCondition(kwargs)
    const common = { ...commonOf(given), ...(where !== null && { where }) }
    const outcome = decidedOutcome(type, values)
    if (outcome) return { type, ...ofColumn, ...outcome, common }
    const params = Object.fromEntries(
      Object.entries(values)
        .filter(([key, value]) => !ignored.has(key) && value !== null)
        .map(([key, value]) => [key, key.startsWith('regex') ? regexInRe2(value) : value]),
    )
    const read = withoutEmptySet(type, params)
    return { ...read, params: { ...read.params, ...common } }
  } catch (cause) {
    return { type, reason: messageOf(cause), ...ofColumn }
  }
}

/** An empty set allows only NULL. */
function withoutEmptySet(
  type: string,
  { value_set: set, mostly, ...others }: Fields,
): Omit<ImportedRule, 'at'> {
  if (Array.isArray(set) && set.length === 0)
    return { type: 'expect_column_values_to_be_null', params: others }
  return {
    type,
    params: {
      ...others,
      ...(set !== undefined && { value_set: set }),
      ...(mostly !== undefined && { mostly }),
    },
  }
}

/** The `kwargs` with the values of suite parameters, at any depth: those that the suite gives, and what is computed. */
function withValues(kwargs: Fields, known: Fields): Fields {
  return Object.fromEntries(Object.entries(kwargs).map(([key, value]) => [key, valueOf(key, value, known)]))
}

function valueOf(key: string, value: unknown, known: Fields): unknown {
  if (Array.isArray(value)) return value.map((each) => valueOf(key, each, known))
  if (!isRecord(value)) return value
  if (!('$PARAMETER' in value)) return withValues(value, known)
  const parameter = String(value['$PARAMETER'])
  if (Object.hasOwn(known, parameter)) return known[parameter]
  if (/^\w+$/.test(parameter))
    throw new Error(
      `${key} is the suite parameter ${parameter}, which has no value here${didYouMean(parameter, Object.keys(known))}`,
    )
  return parameterExpression(parameter, { known, now: clock(process.env)() })
}

function commonOf(given: Fields): Fields {
  const { severity = given['severity'] } = isRecord(given['kwargs']) ? given['kwargs'] : {}
  const notes = [given['notes'], given['description']].flat().filter((text) => typeof text === 'string')
  return {
    ...(typeof severity === 'string' && { severity: entryOf(severities, severity) ?? severity }),
    ...(typeof given['id'] === 'string' && { id: given['id'] }),
    ...(notes.length > 0 && { notes: notes.join(' ') }),
  }
}
