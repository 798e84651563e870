import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { DriftFindings } from '../../../reporters/html/DriftFindings.tsx'
import { driftDetails } from '../../../reporters/html/driftDetails.ts'
import { html } from '../../../reporters/html/html.tsx'
import { realReport } from './realReport.ts'

const missingRate = { reference: 0, sample: 0.25 }
const shown = (findings: object): string =>
  render(<DriftFindings told={driftDetails.parse({ missingRate, ...findings })} />)
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

it('is what explanations of a real run tell, of each column that drifted', async () => {
  const report = await realReport()
  const drifted = report.results.filter(
    ({ status, expectation }) =>
      status === 'fail' && expectation === 'expect_column_distribution_to_match_reference',
  )
  expect(drifted.length).toBeGreaterThan(0)
  for (const { observed } of drifted) expect(driftDetails.safeParse(observed).error).toBeUndefined()
  const page = html(report)
  expect(page.split('<div class="findings">')).toHaveLength(drifted.length + 1)
  expect(page).not.toContain('largest gap value')
})

describe('of numbers', () => {
  it('has the quantiles side by side, and marks those that moved', () => {
    const quantiles = [
      { p: 0.05, reference: 1, sample: 1 },
      { p: 0.5, reference: 1234.5, sample: 'Infinity' },
    ]
    expect(shown({ quantiles })).toContain('5% 1 1 median 1,234.5 Infinity missing 0% 25%')
    const page = render(<DriftFindings told={driftDetails.parse({ quantiles, missingRate })} />)
    expect(page.match(/<tr class="\w+"/g)).toEqual(
      ['same', 'moved', 'moved'].map((one) => `<tr class="${one}"`),
    )
  })

  it('has the bins that carry the difference; the outer ones are open', () => {
    const counts = { reference: 10, sample: 2000, share: 0.5 }
    const bins = [
      { from: null, to: 1.5, ...counts },
      { from: 1.5, to: 2, ...counts },
      { from: 2, to: null, ...counts },
    ]
    const text = shown({ bins })
    for (const place of ['below 1.5', '1.5 to 2', '2 and above'])
      expect(text).toContain(`${place} 10 2,000 50%`)
  })

  it('names no bin where no cell may be told', () => {
    expect(shown({ bins: [{ reference: 1, sample: 2, share: 1 }] })).toContain('no. 1 1 2 100%')
  })
})

describe('of classes', () => {
  const only = (count: number) => ({
    count,
    rows: 10 * count,
    classes: Array.from({ length: count }, (_, i) => ({ name: `<c${i}>`, rows: 10 })),
  })

  it('has those that carry the difference, eight at most, as text', () => {
    const classes = Array.from({ length: 11 }, (_, i) => ({
      name: `<b>${i}`,
      reference: 5,
      sample: 6,
      share: 0.09,
    }))
    const page = render(<DriftFindings told={driftDetails.parse({ classes, missingRate })} />)
    expect(page.match(/&lt;b>\d/g)).toHaveLength(8)
    expect(page).toContain('and 3 more')
    expect(page).not.toContain('<b>0')
  })

  it('has the new ones and those that are gone', () => {
    const text = shown({ newClasses: only(1), vanishedClasses: only(12) })
    expect(text).toContain('1 new class in 10 rows: &quot;&lt;c0>&quot; (10)')
    expect(text).toContain(
      '12 vanished classes in 120 rows: &quot;&lt;c0>&quot; (10), &quot;&lt;c1>&quot; (10)',
    )
    expect(text).toContain('&quot;&lt;c7>&quot; (10), …')
    expect(shown({ newClasses: only(0), vanishedClasses: only(0) })).not.toMatch(/new|vanished/)
  })

  it('tells how many where it tells no names', () => {
    expect(shown({ newClasses: { count: 2, rows: 3 } })).toMatch(/2 new classes in 3 rows\s*$/)
  })
})

it('is not what other expectations observe', () => {
  for (const observed of [undefined, 3, 'x', { quantiles: [1, 2] }, { missingRate: 0.5 }])
    expect(driftDetails.safeParse(observed).success).toBe(false)
})
