import { isMap, type Pair } from 'yaml'
import { z } from 'zod'
import { didYouMean } from '../../text/didYouMean.ts'
import { csvOptions, type CsvOptions } from '../../core/csvOptions.ts'
import type { Suite } from '../../core/suite.ts'
import { csvTypeName } from '../../columns/csvTypeName.ts'
import { settingNames, suiteSettings, type SuiteSettings } from '../../core/suiteSettings.ts'
import type { Catalog } from '../shorthand/catalog.ts'
import { columnRules } from '../shorthand/columnRules.ts'
import { expectationList } from '../shorthand/expectationList.ts'
import { toCamel, toSnake } from './caseNames.ts'
import { ParamsError } from '../../errors/paramsError.ts'
import { SuiteError } from './suiteError.ts'
import { importDocument } from '../importing/importSuite.ts'
import { isRecord } from '../importers/shared/record.ts'
import { camelCaseKeys } from './camelCaseKeys.ts'
import { checkUniqueIds } from './checkUniqueIds.ts'
import type { SuiteSource } from './suiteSource.ts'

const settingKeys = settingNames.map(toSnake)
const keys = ['suite', 'plugins', 'tables', 'types', 'csv', 'columns', 'expectations', ...settingKeys]

interface From {
  /** What errors call the document. */
  readonly file: string
  /** Which table's rules are wanted, where the document is another tool's and has those of several. */
  readonly table?: string | undefined
}

/**
 * The suite that a document says, of the expectations of a catalog; also one of another tool's rules. Every error names
 * the file and the line.
 */
export function suiteFrom(source: SuiteSource, catalog: Catalog, { file, table }: From): Suite {
  const { root } = source
  if (!isMap(root)) throw new SuiteError(file, 1, `a suite has the keys ${keys.join(', ')}`)
  const parts = new Map(root.items.map((pair) => [source.key(pair), pair]))
  const foreign = [...parts.keys()].some((key) => !keys.includes(key)) ? source.value(root) : null
  const usual = withoutExtension(file)
  const imported = isRecord(foreign) ? importDocument(foreign, source, { file, table, name: usual }) : null
  if (imported) return imported.suite
  if (source.inexact) throw source.inexact
  for (const [key, pair] of parts)
    if (!keys.includes(key))
      throw source.fault(
        pair.key,
        `unknown key "${key}"${didYouMean(key, keys)}; a suite has ${keys.join(', ')}`,
      )
  if (table !== undefined)
    throw new SuiteError(file, 1, `it is a suite, of one table only; leave #${table} out`)
  const [suite, , tables, types, csv, columns, list] = keys.map((key) => parts.get(key))
  const name = suite ? source.value(suite.value) : usual
  if (typeof name !== 'string' || name.trim() === '')
    throw source.fault(suite?.key, `suite is the name of the suite, in text, not ${JSON.stringify(name)}`)
  const expectations = [
    ...(columns ? columnRules(columns, source, catalog) : []),
    ...(list ? expectationList(list, source, catalog) : []),
  ]
  if (expectations.length === 0)
    throw new SuiteError(file, 1, 'the suite expects nothing; give it columns or expectations')
  checkUniqueIds(expectations, file)
  return {
    name,
    file,
    ...(tables && { tables: tablesOf(tables, source) }),
    ...(types && { types: typesOf(types, source) }),
    ...(csv && { csv: csvOf(csv, source) }),
    ...settingsOf(parts, source),
    expectations,
  }
}

/** `tables: { customers: customers.csv }`: further data that expectations look into. */
function tablesOf({ key, value }: Pair, source: SuiteSource): Readonly<Record<string, string>> {
  const tables = z.record(z.string(), z.string()).safeParse(source.value(value))
  if (!tables.success)
    throw source.fault(key, 'tables is a map from name to data, e.g. { customers: customers.csv }')
  return tables.data
}

/** `types: { zip: string }`: what columns of CSV files hold. */
function typesOf({ key, value }: Pair, source: SuiteSource): Readonly<Record<string, string>> {
  const types = z.record(z.string(), csvTypeName).safeParse(source.value(value), { reportInput: true })
  if (types.success) return types.data
  const [issue] = types.error.issues
  const isNoMap = issue?.path.length === 0
  throw source.fault(
    key,
    isNoMap ? 'types is a map from column to type, e.g. { zip: string }' : `types: ${issue?.message ?? ''}`,
  )
}

/** `unchecked: allow` and the like: what the suite says about a whole run. */
function settingsOf(parts: ReadonlyMap<string, Pair>, source: SuiteSource): SuiteSettings {
  const given = settingKeys.flatMap((key) => parts.get(key) ?? [])
  const settings = given.map((pair) => {
    const setting = { [toCamel(source.key(pair))]: source.value(pair.value) }
    const checked = suiteSettings.safeParse(setting, { reportInput: true })
    if (checked.success) return checked.data
    throw source.fault(pair.key, new ParamsError('suite', checked.error.issues, []).spelt(toSnake))
  })
  return Object.assign({}, ...settings) as SuiteSettings
}

/** `csv: { encoding: latin1 }`: how CSV files are written. */
function csvOf({ key, value }: Pair, source: SuiteSource): CsvOptions {
  const given = camelCaseKeys(source.value(value), csvOptions)
  const { success, data, error } = csvOptions.safeParse(given, { reportInput: true })
  if (success) return data as CsvOptions
  const [issue] = error.issues
  const at = toSnake(issue?.path.join('.') ?? '')
  throw source.fault(key, `csv: ${at === '' ? '' : `${at}: `}${issue?.message ?? ''}`)
}

const withoutExtension = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
