import { didYouMean } from '../../../text/didYouMean.ts'
import type { Importer } from './importer.ts'
import type { Fields } from './record.ts'

/** The requested table of a document: the one that is named, or the only one. */
export function chosenTable(
  { name, tables }: Importer,
  document: Fields,
  wanted: string | undefined,
  file: string,
): string | undefined {
  const names = tables?.(document) ?? []
  if (wanted === undefined && names.length > 1)
    throw new Error(
      `${name}: has rules of ${names.join(', ')}; say which are meant, as in ${file}#${names[0] ?? ''}`,
    )
  if (wanted === undefined) return names[0]
  if (names.includes(wanted)) return wanted
  throw new Error(
    names.length === 0
      ? `${name}: has rules of one table only, and none by the name ${wanted}; leave #${wanted} out`
      : `${name}: has no rules of ${wanted}, but of ${names.join(', ')}${didYouMean(wanted, names)}`,
  )
}
