import { expectTableColumnsToMatchSet } from '../../expectations/expectTableColumnsToMatchSet.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { RuleFamily } from '../suggestion.ts'

/** The columns of a table: those that only some of the batches have are optional. */
export const columnSet: RuleFamily = ({ tables }) => {
  const names = tables.map(({ names }) => names)
  const all = [...new Set(names.flat())]
  if (all.length === 0) return []
  const always = all.filter((name) => names.every((own) => own.includes(name)))
  const optional = all.filter((name) => !always.includes(name))
  return [
    {
      expectation: expectTableColumnsToMatchSet({
        columnSet: always,
        ...(optional.length > 0 && { optionalColumns: optional }),
      }),
      evidence: `${formatCount(always.length, 'column')} in ${tables.length === 1 ? 'the data' : `all ${tables.length} batches`}`,
      risk: 0,
    },
  ]
}
