import { pickSettings } from '../../core/suiteSettings.ts'
import { snakeCaseKeys } from '../reading/snakeCaseKeys.ts'
import type { Fields } from '../importers/shared/record.ts'
import { suiteEntries, type Entry } from './suiteEntries.ts'
import type { Exporter, LeftOut } from './exporter.ts'
import { greatExpectationsTypes } from './greatExpectationsTypes.ts'
import { writtenCsv } from './writtenCsv.ts'
import { escapeInQuotes } from '../../text/escapeInQuotes.ts'

const severities: Readonly<Record<string, string>> = { error: 'critical', warning: 'warning', info: 'info' }

/** Expectations that Great Expectations doesn't know, and why it can't express them. */
const foreign: Readonly<Record<string, string>> = {
  where: 'its where is SQL; a row_condition there is of pandas or of Spark',
  groupBy: 'there are no groups',
  thresholds: "thresholds can't be combined with mostly",
  skip: 'an expectation cannot be skipped',
  enabled: 'an expectation cannot be switched off',
}

/** A suite of Great Expectations 1.x, as JSON. Expectations that it lacks are left out, and named in its `meta`. */
export const greatExpectations: Exporter = (suite) => {
  const { entries, leftOut: unknown } = suiteEntries(suite)
  const leftOut: LeftOut[] = [...unknown]
  const expectations: Fields[] = []
  for (const entry of entries) {
    const reason = reasonAgainst(entry)
    if (reason === null) expectations.push(configuration(entry))
    else leftOut.push({ rule: entry.type, ...ofColumn(entry), reason })
  }
  const all = [
    ...(['reference', 'sample', 'tables'] as const)
      .filter((rule) => suite[rule] !== undefined)
      .map((rule) => ({ rule, reason: 'data is not named in a suite there' })),
    ...Object.keys(pickSettings(suite)).map((rule) => ({
      rule,
      reason: 'how a run is judged is not said in a suite there',
    })),
    ...Object.entries({ types: suite.types, csv: writtenCsv(suite) })
      .filter(([, reading]) => reading !== undefined)
      .map(([rule]) => ({ rule, reason: 'how data is read is not said in a suite there' })),
    ...leftOut,
  ]
  const document = {
    name: suite.name,
    expectations,
    suite_parameters: {},
    meta: { great_expectations_version: '1.2.0', ...(all.length > 0 && { left_out: all }) },
  }
  return { text: escapeInQuotes(`${JSON.stringify(document, null, 2)}\n`, 'json'), leftOut: all }
}

function reasonAgainst({ type, params, common }: Entry): string | null {
  if (type === 'expect_query_results_to_match_comparison')
    return 'its comparison is of a data source that has a name there'
  if (!greatExpectationsTypes.has(type)) return 'Great Expectations has no such expectation'
  const [own] = Object.keys(common).filter((name) => name in foreign)
  if (own !== undefined) return foreign[own]!
  if (typeof params['column'] === 'object') return 'an expectation there is of one column, by its name'
  if (params['method'] === 'mad') return 'its method is iqr or std there'
  const { unexpectedRowsQuery: query } = params
  if (typeof query === 'string' && !query.includes('{batch}'))
    return 'its query must call the sample {batch} to be run there'
  return null
}

function configuration({ type, schema, params, common }: Entry): Fields {
  const { severity = 'error', notes, id } = common
  return {
    type,
    kwargs: snakeCaseKeys(params, schema),
    severity: severities[String(severity)],
    ...(id !== undefined && { id }),
    ...(notes !== undefined && { notes }),
    meta: {},
  }
}

const ofColumn = ({ params: { column } }: Entry): { readonly column?: string } =>
  typeof column === 'string' ? { column } : {}
