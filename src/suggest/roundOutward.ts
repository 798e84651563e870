/** Bounds that contain `min` and `max`, each of few digits: rounded to about 1% of the distance between them. */
export function roundOutward(
  min: number,
  max: number,
  type: 'integer' | 'number',
): readonly [low: number, high: number] {
  const span = max - min
  const power = Math.floor(Math.log10(span)) - 2
  const isResolved = span > 1e-9 * Math.max(Math.abs(min), Math.abs(max))
  if (!(isResolved && power > -300 && span < Infinity)) return [min, max]
  const exponent = type === 'integer' ? Math.max(0, power) : power
  const rounded = (value: number, round: (value: number) => number): number =>
    exponent >= 0
      ? round(value / 10 ** exponent) * 10 ** exponent
      : Number((round(value * 10 ** -exponent) / 10 ** -exponent).toPrecision(15))
  return [Math.min(min, rounded(min, Math.floor)) + 0, Math.max(max, rounded(max, Math.ceil)) + 0]
}
