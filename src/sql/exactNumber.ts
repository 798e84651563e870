/** A number exactly as it is written: `digits` · 10^-`scale`. */
export interface ExactNumber {
  readonly digits: bigint
  readonly scale: number
}

const form = /^\s*([+-]?)([0-9]*)\.?([0-9]*)(?:[eE]([+-]?[0-9]{1,4}))?\s*$/

/** Reads a number as it is written, with no rounding; `null` if the text isn't a finite number. */
export function exactNumber(value: string | number | bigint): ExactNumber | null {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = form.exec(String(value)) ?? []
  if (whole === '' && fraction === '') return null
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** How many units of 10^-`scale` a number is, rounded down, and whether that is exact. */
export function unitsOf(
  { digits, scale }: ExactNumber,
  unitScale: number,
): { units: bigint; isExact: boolean } {
  if (scale <= unitScale) return { units: digits * 10n ** BigInt(unitScale - scale), isExact: true }
  const size = 10n ** BigInt(scale - unitScale)
  const units = digits / size
  const isExact = digits % size === 0n
  return { units: !isExact && digits < 0n ? units - 1n : units, isExact }
}

/** Below 0 if the first number is smaller, 0 if they are equal. */
export function compareExact(a: ExactNumber, b: ExactNumber): number {
  const scale = Math.max(a.scale, b.scale)
  const [x, y] = [unitsOf(a, scale).units, unitsOf(b, scale).units]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Writes `units` of 10^-`scale` in plain digits: 105 of 10^-2 are `1.05`. */
export function decimalText(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const point = digits.length - scale
  const fraction = scale === 0 ? '' : `.${digits.slice(point)}`
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${fraction}`
}

/** One text for all ways to write a number: `1.50`, `+1.5` and `15e-1` are `1.5`. */
export function canonicalNumber({ digits, scale }: ExactNumber): string {
  const text = decimalText(digits, scale)
  return scale === 0 ? text : text.replace(/\.?0+$/, '')
}
