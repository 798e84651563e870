import { entryOf, fieldsOf, isGiven, type Fields } from '../shared/record.ts'
import { formats } from './formats.ts'
import { ageUnits, limitIn, limitOfAlert, minutesIn, numberIn, thresholdOf, type Limit } from './limits.ts'

interface Parsed {
  readonly kind: string
  readonly column: string | null
  readonly given: Fields
}

const words = /^(\w+)(?:\s+using\s+(\w+)|\(([^)]*)\))?\s*(.*)$/
const kinds: Readonly<Record<string, string>> = {
  row_count: 'row_count',
  missing_count: 'missing',
  missing_percent: 'missing',
  invalid_count: 'invalid',
  invalid_percent: 'invalid',
  freshness: 'freshness',
  duplicate_count: 'duplicate',
  duplicate_percent: 'duplicate',
}
const aggregates = new Set(
  (
    'avg sum min max min_length max_length avg_length stddev stddev_pop stddev_samp variance var_pop var_samp ' +
    'percentile'
  ).split(' '),
)

/** A check in SodaCL, e.g. `missing_percent(email) < 5 %`, as one of a contract; or why it is none. */
export function parseCheck(text: string, { warn, fail, ...config }: Fields): Parsed | string {
  const [, name = '', using, inParentheses = '', rest = ''] = words.exec(text.trim()) ?? []
  const expression = config[`${name} expression`]
  const kind = isGiven(expression)
    ? 'metric'
    : (entryOf(kinds, name) ?? (aggregates.has(name) ? 'aggregate' : undefined))
  if (kind === undefined)
    return isGiven(config[`${name} query`])
      ? 'its query names tables of a database; write an unexpected_rows_expectation'
      : 'checks of this kind are not read'
  const threshold = thresholdIn(kind, rest, warn, fail)
  if (typeof threshold === 'string') return threshold
  const given = inUnderscores(config, name)
  if (typeof given === 'string') return given
  const [argument = '', ...others] = (using ?? inParentheses)
    .split(',')
    .map((each) => each.trim().replace(/^"(.*)"$/, '$1'))
  const isList = others.length > 0 && kind === 'duplicate'
  return {
    kind,
    column: argument === '' || isList ? null : argument,
    given: {
      ...given,
      ...(isList && { columns: [argument, ...others] }),
      ...(kind === 'aggregate' && {
        function: name,
        ...(name === 'percentile' && { percentile: Number(others[0]) }),
      }),
      ...(kind === 'metric' && { expression }),
      threshold: {
        ...(kind === 'freshness' ? inLargestUnit(threshold) : threshold),
        ...(name.endsWith('_percent') && { metric: 'percent' }),
      },
    },
  }
}

/** The threshold behind a metric, or those of its alerts. Text says why there is none. */
function thresholdIn(kind: string, rest: string, warn: unknown, fail: unknown): Fields | string {
  const read = kind === 'freshness' ? minutesIn : numberIn
  if (!isGiven(warn) && !isGiven(fail)) {
    const limit = limitIn(rest)
    return (limit && thresholdOf(limit, read)) ?? `${rest === '' ? 'it' : rest} has no number to compare with`
  }
  if (rest !== '') return 'it has both a limit and alerts'
  const levels: Fields[] = []
  for (const [level, alert] of Object.entries({ fail, warn })) {
    if (!isGiven(alert)) continue
    const limit: Limit | null = limitOfAlert(alert)
    const threshold = limit && thresholdOf(limit, read)
    if (!threshold) return `${level}: ${JSON.stringify(alert)} is not an alert such as "when > 5"`
    levels.push({ ...threshold, level })
  }
  const [first = {}, additional] = levels
  return { ...first, ...(additional && { additional }) }
}

/** Minutes as days or hours, where all limits are whole ones. */
function inLargestUnit(threshold: Fields): Fields {
  const { additional } = threshold
  const limits = [threshold, fieldsOf(additional)]
    .flatMap(Object.values)
    .filter((value) => typeof value === 'number')
  const [unit, size] = Object.entries(ageUnits).find(([, each]) =>
    limits.every((limit) => limit % each === 0),
  )!
  const scaled = (of: Fields): Fields =>
    Object.fromEntries(
      Object.entries(of).map(([key, value]) => [key, typeof value === 'number' ? value / size : value]),
    )
  return {
    ...scaled(threshold),
    ...(isGiven(additional) && { additional: scaled(fieldsOf(additional)) }),
    unit,
  }
}

const known = new Set(
  (
    'name filter missing_values valid_values invalid_values valid_min valid_max valid_length valid_min_length ' +
    'valid_max_length'
  ).split(' '),
)
/** Settings of how Soda reports a check. */
const silent = new Set(
  'attributes identity owner samples_limit samples_columns sample_columns collect_failed_rows'.split(' '),
)

/** `valid min length: 3` as `valid_min_length: 3`, and named formats as regexes. Text says what is not known. */
export function inUnderscores(config: Fields, metric = ''): Fields | string {
  const given: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(config)) {
    const name = key.replaceAll(' ', '_')
    if (silent.has(name) || key === `${metric} expression`) continue
    if (known.has(name)) given[name] = value
    else if (/^(valid|invalid|missing)_regex$/.test(name))
      given[name.replace('regex', 'format')] = { regex: value }
    else if (/^(valid|invalid|missing)_format$/.test(name)) {
      const regex = entryOf(formats, String(value))
      if (regex === undefined)
        return `the format ${String(value)} is not known here; give it as ${key.replace('format', 'regex')}`
      given[name] = { regex }
    } else return `${key} is not read`
  }
  return given
}
