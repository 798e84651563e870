import type { Report } from '../core/report.ts'

const tag = '$touchstone'

/**
 * A report as text from which it can be made again. Vitest carries what a test says as JSON in places, and JSON knows no
 * NaN, no infinities, no -0 and no bigints.
 */
export const encodeReport = (report: Report): string =>
  JSON.stringify(report, (_, value: unknown) => {
    if (typeof value === 'bigint') return { [tag]: `${value}n` }
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return { [tag]: Object.is(value, -0) ? '-0' : String(value) }
    return value
  })

export const decodeReport = (text: string): Report =>
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(tag in value)) return value
    const written = String(value[tag])
    return written.endsWith('n') ? BigInt(written.slice(0, -1)) : Number(written)
  }) as Report
