import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import type { Suite } from '../../core/suite.ts'
import { UsageError } from '../../errors/usageError.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { describeThrown } from '../../system/describeThrown.ts'
import { rebaseData } from '../rebaseData.ts'
import { resolveSuite } from '../resolveSuite.ts'
import type { SuiteDefinition } from '../suiteDefinition.ts'
import { partedSuite } from '../importers/shared/partedSuite.ts'
import { builtIn } from '../shorthand/builtIn.ts'
import type { Catalog } from '../shorthand/catalog.ts'
import type { ReadSuiteOptions } from './readSuiteOptions.ts'
import { SuiteError } from './suiteError.ts'
import type { Fill } from './fill.ts'
import type { SuiteSource } from './suiteSource.ts'
import { withLines } from './withLines.ts'

const readers: Readonly<
  Record<string, (file: string, table: string | undefined, options: ReadSuiteOptions) => Promise<Suite>>
> = {
  '.yaml': readText,
  '.yml': readText,
  '.json': readText,
  '.ts': readModule,
  '.mts': readModule,
  '.js': readModule,
  '.mjs': readModule,
}

/**
 * Reads a suite from a YAML, JSON, TypeScript or JavaScript file; the last two export it as their default. If a file
 * has rules of several tables, e.g. models of dbt, one is chosen as in `schema.yml#orders`.
 */
export async function readSuite(ref: string, options: ReadSuiteOptions = {}): Promise<Suite> {
  const { file, table } = partedSuite(ref)
  const reader = readers[extname(file).toLowerCase()]
  if (!reader) throw new UsageError(`suite ${file}: expected one of ${Object.keys(readers).join(', ')}`)
  return reader(file, table, options)
}

async function readText(file: string, table: string | undefined, options: ReadSuiteOptions): Promise<Suite> {
  const [{ importedSuite, suiteFrom }, { loadPlugins }] = await Promise.all([
    import('./suiteFrom.ts'),
    import('./loadPlugins.ts'),
  ])
  const source = await readSource(file, options.fill)
  const from = { file, table }
  // Another tool's rules are read before anything is loaded: they never run code.
  return (
    importedSuite(source, from) ??
    relativeTo(file, suiteFrom(source, await loadPlugins(source, file, options), from))
  )
}

/** The expectations that a suite file in YAML or JSON can name: ours, and those of its plugins. */
export async function readCatalog(file: string, options: ReadSuiteOptions = {}): Promise<Catalog> {
  const [{ isOwnFormat }, { loadPlugins }] = await Promise.all([
    import('./suiteFrom.ts'),
    import('./loadPlugins.ts'),
  ])
  const source = await readSource(file)
  return isOwnFormat(source) ? loadPlugins(source, file, options) : builtIn
}

async function readSource(file: string, fill?: Fill): Promise<SuiteSource> {
  const { suiteSource } = await import('./suiteSource.ts')
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(`suite ${file} could not be read: ${messageOf(cause)}`, { cause })
  })
  if (!isUtf8(bytes)) throw new UsageError(`suite ${file} is not UTF-8; save it as UTF-8`)
  const text = bytes.toString()
  if (extname(file).toLowerCase() === '.json') checkJson(text, file)
  return suiteSource(text, file, fill)
}

/** YAML forgives what JSON does not, e.g. a comma at the end, and would say something else of it. */
function checkJson(text: string, file: string): void {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const message = messageOf(cause)
    throw new SuiteError(file, lineOfJsonError(message, text), `is not valid JSON: ${message}`, cause)
  }
}

/** Node names the position, but not where the text ends too early, nor of each unexpected token. */
function lineOfJsonError(message: string, text: string): number | null {
  const [, position] = /at position (\d+)/.exec(message) ?? []
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length
  return message.startsWith('Unexpected end') ? text.trimEnd().split('\n').length : null
}

async function readModule(file: string): Promise<Suite> {
  const { importModule } = await import('./importModule.ts')
  const { default: suite } = await importModule(resolve(file), file).catch((cause: unknown) => {
    throw new SuiteError(file, null, `could not be loaded: ${describeThrown(cause)}`, cause)
  })
  return suiteOfModule(suite, file, resolve(file))
}

/** The suite that a module exports as its default. `path` is what stacks call the file. */
export function suiteOfModule(exported: unknown, file: string, path: string): Suite {
  if (!isDefinition(exported))
    throw new SuiteError(
      file,
      null,
      "its default export isn't a suite; write export default defineSuite({ … })",
    )
  return relativeTo(file, withLines({ ...resolveSuite(exported), file }, path))
}

const isDefinition = (value: unknown): value is SuiteDefinition =>
  value !== null &&
  typeof value === 'object' &&
  'expectations' in value &&
  (Array.isArray(value.expectations) || typeof value.expectations === 'function')

/** The data of a suite is named as seen from its file. */
const relativeTo = (file: string, suite: Suite): Suite =>
  rebaseData(suite, (path) => join(dirname(file), path))
