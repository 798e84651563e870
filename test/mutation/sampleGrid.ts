import type { Grid } from '../../src/mutation/grid.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'

/** A table with columns for every corruption. */
export function sampleGrid(rows = 200): Grid {
  const random = seededRandom(3)
  const draw = (count: number): number => Math.floor(random() * count)
  return {
    columns: [
      { name: 'id', type: 'integer' },
      { name: 'code', type: 'string' },
      { name: 'kind', type: 'string' },
      { name: 'price', type: 'float' },
      { name: 'rate', type: 'float' },
      { name: 'start', type: 'timestamp' },
      { name: 'end', type: 'timestamp' },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      i + 100,
      `AB-${draw(900) + 100}`,
      ['new', 'paid', 'sent'][draw(3)]!,
      Number((5 + random() * 95).toFixed(2)),
      random() < 0.2 ? null : Number(random().toFixed(3)),
      `2024-05-${String(1 + (i % 20)).padStart(2, '0')} 10:00:00`,
      `2024-05-${String(1 + (i % 20)).padStart(2, '0')} 12:30:00`,
    ]),
  }
}
