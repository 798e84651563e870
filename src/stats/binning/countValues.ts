import { hashDouble } from '../numeric/hashDouble.ts'

const firstSlots = 64
/** Whole numbers below this are counted by their place. */
const codes = 1024

/**
 * Counts how often each value occurs; -0 is 0. Null where there are more different values than `most`.
 *
 * @param values - Without NaN.
 */
export function countValues(values: Float64Array, most = Infinity): ReadonlyMap<number, number> | null {
  let table = emptyTable(firstSlots)
  const ofCodes = new Float64Array(codes)
  let different = 0
  for (let i = 0; i < values.length; i++) {
    // Adding 0 turns -0 into 0.
    const value = values[i]! + 0
    const code = value | 0
    if (code === value && code >= 0 && code < codes) {
      if (ofCodes[code]!++ === 0 && ++different > most) return null
      continue
    }
    const slot = slotOf(table, value)
    if (table.counts[slot]!++ > 0) continue
    table.values[slot] = value
    table.size++
    if (++different > most) return null
    if (2 * table.size > table.values.length) table = grownTable(table)
  }
  return new Map([
    ...[...slotsOf({ counts: ofCodes })].map((code) => [code, ofCodes[code]!] as const),
    ...[...slotsOf(table)].map((slot) => [table.values[slot]!, table.counts[slot]!] as const),
  ])
}

/** Each value is in the first free slot after the one that its hash names. */
interface Table {
  readonly values: Float64Array
  readonly counts: Float64Array
  size: number
}

const emptyTable = (slots: number): Table => ({
  values: new Float64Array(slots),
  counts: new Float64Array(slots),
  size: 0,
})

function slotOf({ values, counts }: Table, value: number): number {
  const mask = values.length - 1
  let slot = hashDouble(value) & mask
  while (counts[slot]! > 0 && values[slot] !== value) slot = (slot + 1) & mask
  return slot
}

function grownTable(table: Table): Table {
  const grown = emptyTable(4 * table.values.length)
  for (const slot of slotsOf(table)) {
    const value = table.values[slot]!
    const place = slotOf(grown, value)
    grown.values[place] = value
    grown.counts[place] = table.counts[slot]!
    grown.size++
  }
  return grown
}

function* slotsOf({ counts }: Pick<Table, 'counts'>): Generator<number> {
  for (let slot = 0; slot < counts.length; slot++) if (counts[slot]! > 0) yield slot
}
