import type { DataType } from 'apache-arrow'
import type { ArrowReader } from './arrowReader.ts'
import { bool8Reader } from './bool8Reader.ts'
import { readerOf } from './readerOf.ts'
import { uuidReader } from './uuidReader.ts'

/** The types that other formats have too, of which Arrow knows the storage alone. */
const extensions: ReadonlyMap<string | undefined, ArrowReader> = new Map([
  ['arrow.uuid', uuidReader],
  ['arrow.bool8', bool8Reader],
])

/** Whether an extension is read as what it means, and not as it is stored. */
export const isExtension = (extension: string | undefined): boolean => extensions.has(extension)

/** Returns what reads a column, by its extension if it has one that is known, or else by its type. */
export const columnReader = (name: string, type: DataType, extension?: string): ArrowReader =>
  extensions.get(extension) ?? readerOf(name, type)
