import { isMap, type Pair } from 'yaml'
import { z } from 'zod'
import { didYouMean } from '../../text/didYouMean.ts'
import { csvOptions, type CsvOptions } from '../../core/csvOptions.ts'
import type { NamedData } from '../../core/dataSource.ts'
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
import { isNearby } from './isNearby.ts'
import { checkUniqueIds } from './checkUniqueIds.ts'
import type { SuiteSource } from './suiteSource.ts'

const settingKeys = settingNames.map(toSnake)
const keys = [
  'suite',
  'plugins',
  'reference',
  'sample',
  'tables',
  'types',
  'csv',
  'columns',
  'expectations',
  ...settingKeys,
]

const text = z.string().min(1)
const namedData = z.union([text, z.array(text).min(1)])

interface From {
  /** The name of the document in errors. */
  readonly file: string
  /** The table whose rules are read, if the document of another tool has those of several. */
  readonly table?: string | undefined
}

/** Whether all keys of a document are those of a suite of Touchstone. */
export const isOwnFormat = (source: SuiteSource): boolean =>
  isMap(source.root) && source.root.items.every((pair) => keys.includes(source.key(pair)))

/** The suite that a document of another tool says; null where it is of no format that is known. */
export function importedSuite(source: SuiteSource, { file, table }: From): Suite | null {
  const document = isMap(source.root) && !isOwnFormat(source) ? source.value(source.root) : null
  if (!isRecord(document)) return null
  const imported = importDocument(document, source, { file, table, name: withoutExtension(file) })
  if (!imported) refuseUnknownKeys(partsOf(source, file), source)
  return imported?.suite ?? null
}

/** The suite that a document says, of the expectations of a catalog. Every error names the file and the line. */
export function suiteFrom(source: SuiteSource, catalog: Catalog, { file, table }: From): Suite {
  const parts = partsOf(source, file)
  if (source.inexact) throw source.inexact
  refuseUnknownKeys(parts, source)
  if (table !== undefined)
    throw new SuiteError(file, 1, `it is a suite, of one table only; leave #${table} out`)
  const [suite, , reference, sample, tables, types, csv, columns, list] = keys.map((key) => parts.get(key))
  const name = suite ? source.value(suite.value) : withoutExtension(file)
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
    ...(reference && { reference: dataOf(reference, source, file) }),
    ...(sample && { sample: dataOf(sample, source, file) }),
    ...(tables && { tables: tablesOf(tables, source, file) }),
    ...(types && { types: typesOf(types, source) }),
    ...(csv && { csv: csvOf(csv, source) }),
    ...settingsOf(parts, source),
    expectations,
  }
}

type Parts = ReadonlyMap<string, Pair>

function partsOf(source: SuiteSource, file: string): Parts {
  const { root } = source
  if (!isMap(root)) throw new SuiteError(file, 1, `a suite has the keys ${keys.join(', ')}`)
  return new Map(root.items.map((pair) => [source.key(pair), pair]))
}

function refuseUnknownKeys(parts: Parts, source: SuiteSource): void {
  for (const [key, pair] of parts)
    if (!keys.includes(key))
      throw source.fault(
        pair.key,
        `unknown key "${key}"${didYouMean(key, keys)}; a suite has ${keys.join(', ')}`,
      )
}

/** `sample: data/new.csv`, or a list of the files of one table. */
function dataOf({ key, value }: Pair, source: SuiteSource, file: string): NamedData {
  const data = namedData.safeParse(source.value(value))
  const name = String(source.value(key))
  if (!data.success)
    throw source.fault(key, `${name} is the name of data, or a list of files, e.g. ${name}: data/new.csv`)
  if (![data.data].flat().every((ref) => isNearby(ref, file)))
    throw source.fault(
      key,
      `${name} isn't a file below the working directory or that of the suite. Pass --${name} … if you trust this suite.`,
    )
  return data.data
}

/** `tables: { customers: customers.csv }`: other data that expectations read. */
function tablesOf(
  { key, value }: Pair,
  source: SuiteSource,
  file: string,
): Readonly<Record<string, NamedData>> {
  const tables = z.record(z.string(), namedData).safeParse(source.value(value))
  if (!tables.success)
    throw source.fault(key, 'tables is a map from name to data, e.g. { customers: customers.csv }')
  for (const [name, data] of Object.entries(tables.data))
    if (![data].flat().every((ref) => isNearby(ref, file)))
      throw source.fault(
        key,
        `tables: "${name}" isn't a file below the working directory or that of the suite. Pass --table ${name}=… if you trust this suite.`,
      )
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
function settingsOf(parts: Parts, source: SuiteSource): SuiteSettings {
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
