import type { DataProfile } from '../../../src/core/dataProfile.ts'
import { everyColumn, input } from '../sampleReport.ts'

/** A profile with every kind of column, whose every free text is the given one. */
export function sampleProfile(text: string, compares = true): DataProfile {
  const value = { value: text, count: 3 }
  const side = {
    top: [value],
    mostCommon: 3,
    numbers: { zeros: 1, negatives: 2, skewness: -7.5, outliers: 1 },
    text: {
      lengths: null,
      patterns: [{ regex: text, count: 2 }],
      padded: 1,
      placeholders: 1,
      spellings: [[value, value]],
    },
    suspects: [value],
  }
  const columns = everyColumn().map((column, i) => ({
    ...column,
    name: `${text}${i}`,
    reference: compares ? column.reference : null,
    details: { reference: compares && column.reference ? side : null, sample: column.sample ? side : null },
    distance: compares ? ({ name: 'D', value: 0.4, isUsual: false } as const) : null,
    problems: [text],
  }))
  const names = columns.map(({ name }) => name)
  return {
    schemaVersion: 1,
    tool: { name: 'touchstone', version: '0.1.0' },
    startedAt: '2026-11-21T11:31:01.123Z',
    durationMs: 412,
    inputs: { reference: compares ? input({ ref: text }) : null, sample: input({ ref: text }) },
    duplicateRows: { reference: compares ? 1 : null, sample: 12 },
    alerts: [
      ...(['high', 'medium', 'low'] as const).map((level) => ({
        kind: 'stand_in',
        level,
        column: names[0]!,
        message: text,
        weight: 0.5,
      })),
      { kind: 'duplicate_rows', level: 'low', column: null, message: text, weight: 0 },
    ],
    columns,
    correlations: {
      columns: names,
      pairs: names
        .slice(1)
        .map((name) => ({ columns: [names[0]!, name], reference: compares ? 0.1 : null, sample: -0.8 })),
      rows: { reference: compares ? 100 : null, sample: 100 },
    },
    warnings: [text],
  }
}
