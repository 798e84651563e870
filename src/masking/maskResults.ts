import type { IsMasked } from '../core/maskedColumns.ts'
import type { Value } from '../core/row.ts'
import type { Result } from '../core/report.ts'

/** The same results, which show no cell of a hidden column in the name of a group or in the words of an engine. */
export function maskResults(
  results: readonly Result[],
  isMasked: IsMasked,
  columns: readonly string[],
): readonly Result[] {
  // A query may read any column.
  const isAnyMasked = columns.some(isMasked)
  const numbers = new Map<string, number>()
  return results.map((result) => withoutEngineWords(withoutGroup(result)))

  function withoutGroup(result: Result): Result {
    const { group, id } = result
    if (!group || !Object.keys(group).some(isMasked)) return result
    const label = labelOf(group)
    const number = numbers.get(label) ?? numbers.size + 1
    numbers.set(label, number)
    const masked = Object.fromEntries(
      Object.entries(group).map(([name, value]) => [name, isMasked(name) ? `group ${number}` : value]),
    )
    return { ...result, group: masked, id: id.replace(label, () => labelOf(masked)) }
  }

  function withoutEngineWords(result: Result): Result {
    const own = [...(result.columns ?? []), ...(result.column === undefined ? [] : [result.column])]
    if (own.length > 0 ? !own.some(isMasked) : !isAnyMasked) return result
    return { ...result, message: result.message.replace(/(could not be \w+): [^]*/, '$1') }
  }
}

/** As it stands in the id of a result. */
const labelOf = (group: Readonly<Record<string, Value>>): string =>
  `[${Object.entries(group)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(', ')}]`
