import { InvalidArgumentError } from 'commander'
import { isUnitDesign, type UnitDesign } from '../../core/unitDesign.ts'
import { effectKinds, type EffectLimits } from '../../core/verdictRules.ts'

export function probability(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text)
  if (!(value > 0 && value < 1))
    throw new InvalidArgumentError('Expected a number between 0 and 1, for example 0.05.')
  return value
}

export function size(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text)
  if (!(value >= 0 && value < Infinity))
    throw new InvalidArgumentError('Expected a number, 0 or more, for example 0.1.')
  return value
}

/** `0.1`, or limits by kind: `D=0.05,share=0.02`; may be given several times. */
export function effectLimits(text: string, before?: number | EffectLimits): number | EffectLimits {
  if (!text.includes('=')) return size(text)
  const limits = text.split(',').map((part) => {
    const [, name = '', limit = ''] = /^\s*([^=]+?)\s*=(.*)$/.exec(part) ?? []
    const kind = effectKinds.find((known) => known.toLowerCase() === name.toLowerCase())
    if (!kind)
      throw new InvalidArgumentError(
        `Limits are of ${effectKinds.join(', ')}, e.g. D=0.05,share=0.02,missing=0.01.`,
      )
    return [kind, size(limit)] as const
  })
  return { ...(typeof before === 'object' && before), ...Object.fromEntries(limits) }
}

export function unitDesign(text: string): UnitDesign {
  if (!isUnitDesign(text))
    throw new InvalidArgumentError('Expected paired, recent=N or same_weekday=N, for example recent=7.')
  return text
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.')
  return Number(text)
}

/** `customers=customers.csv`; may be given several times. */
export function namedTable(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, name, ref] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (name === undefined || ref === undefined)
    throw new InvalidArgumentError('Expected a name and its data, for example customers=customers.csv.')
  return { ...before, [name]: ref }
}

/** `zip=string,day=date`; may be given several times. */
export const columnTypes = (
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  ...before,
  // The comma in `decimal(10,2)` is none between columns.
  ...Object.fromEntries(
    text
      .split(/,(?![^()]*\))/)
      .filter((part) => part.trim() !== '')
      .map(columnType),
  ),
})

function columnType(text: string): readonly [column: string, type: string] {
  const [, column, type] = /^(.+)=([^=]+)$/.exec(text.trim()) ?? []
  if (column === undefined || type === undefined)
    throw new InvalidArgumentError('Expected a column and its type, for example zip=string.')
  return [column, type]
}

/** Names with commas between them; may be given several times. */
export const nameList = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
]

/** `\\t` is a tab, and `\\u0001` a character that no keyboard has. */
export const unescapeText = (text: string): string =>
  text
    .replaceAll('\\t', '\t')
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
