import { expect, it } from 'vitest'
import { numberAxis, shareAxis, timeAxis } from '../../../reporters/html/axis.ts'
import { frameOf } from '../../../reporters/html/Chart.tsx'

const frame = frameOf(440, 190)
const labels = ({ ticks }: { readonly ticks: readonly { readonly label: string }[] }) =>
  ticks.map(({ label }) => label)

it('places numbers between the edges of the frame', () => {
  const { place } = numberAxis(10, 20, frame, 5)
  expect([place(10), place(20)]).toEqual([frame.left, frame.right])
})

it('names round numbers, whole ones where only they occur, huge ones shortly', () => {
  expect(labels(numberAxis(0, 1, frame, 5))).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0'])
  expect(labels(numberAxis(0.5, 4.5, frame, 8, true))).toEqual(['1', '2', '3', '4'])
  expect(labels(numberAxis(0, 2e6, frame, 4))).toEqual(['0M', '0.5M', '1M', '1.5M', '2M'])
})

it.each([
  ['2024-01-01T00:00Z', '2024-01-01T12:00Z', '03:00'],
  ['2024-01-01T00:00Z', '2024-02-20T00:00Z', '7 Jan'],
  ['2022-01-01T00:00Z', '2024-06-01T00:00Z', 'Apr 2022'],
  ['1990-01-01T00:00Z', '2024-06-01T00:00Z', '1995'],
])('names times from %s to %s', (from, to, label) => {
  expect(labels(timeAxis(Date.parse(from), Date.parse(to), frame, 8))).toContain(label)
})

it('puts shares upside down, as drawings do', () => {
  const { place, ticks } = shareAxis(0.5, frame, 3)
  expect(place(0)).toBe(frame.bottom)
  expect(place(0.5)).toBe(frame.top)
  expect(ticks[0]?.label).toBe('0\u2009%')
})
