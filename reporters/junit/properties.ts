import type { Input, Report } from '../../src/core/report.ts'
import { element } from './xml.ts'

type Property = readonly [name: string, value: string | number | null | undefined]

const inputProperties = (table: string, input: Input | null): Property[] => [
  [`${table}.ref`, input?.ref],
  [`${table}.uri`, input?.uri],
  [`${table}.rows`, input?.rows],
  [`${table}.digest`, input?.digest],
]

/** Suite, data and settings of the run; unknown ones are left out. */
export function properties({ tool, family, inputs }: Report): string {
  const all: Property[] = [
    ['tool.name', tool.name],
    ['tool.version', tool.version],
    ['alpha', family?.alpha],
    ['correction', family?.correction],
    ['family_size', family?.size],
    ['alpha_adjusted', family?.adjustedAlpha],
    ...inputProperties('reference', inputs.reference),
    ...inputProperties('sample', inputs.sample),
  ]
  const known = all.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [{ name, value }],
  )
  return element(
    'properties',
    {},
    known.map((property) => element('property', property)),
  )
}
