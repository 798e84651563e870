import { isOfFormat, type FormatName } from '../../columns/textFormats.ts'
import type { ColumnSeries } from '../suggestion.ts'
import { totalPresent, typeOfSeries } from './pooled.ts'

/** Formats that strings don't have by coincidence, each with what all of its strings contain. */
const formats: readonly (readonly [FormatName, RegExp])[] = [
  ['email', /@/],
  ['url', /:\/\//],
  ['uuid', /^[0-9a-f-]{36}$/i],
  ['ipv4', /^[0-9.]+$/],
  ['mac_address', /^[0-9a-f]{2}[:-]/i],
]

/** With fewer values, a format may be a coincidence. */
const fewestValues = 5

/** The format that all values of a column of strings have, as far as they were counted; null where there is none. */
export function formatOf(series: ColumnSeries): FormatName | null {
  if (typeOfSeries(series) !== 'string' || totalPresent(series) < fewestValues) return null
  const values = series.batches.flatMap(({ classes }) => [...(classes?.counts.keys() ?? [])])
  const found = formats.find(
    ([name, sign]) => values.every((value) => sign.test(value)) && values.every(isOfFormat(name)),
  )
  return found?.[0] ?? null
}
