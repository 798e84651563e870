import { expect, it } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import { decodeReport, encodeReport } from '../../src/vitest/reportText.ts'

it('carries what JSON has no word for', () => {
  const values = [NaN, Infinity, -Infinity, -0, 0, 12345678901234567890n, '1n', 'NaN', null, true, 1e300]
  const report = { results: [{ observed: values }] } as unknown as Report
  expect(decodeReport(encodeReport(report))).toEqual(report)
  const [{ observed } = {}] = decodeReport(encodeReport(report)).results
  expect(Object.is((observed as number[])[3], -0)).toBe(true)
})
