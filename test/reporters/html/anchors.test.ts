import { expect, it } from 'vitest'
import { anchors } from '../../../reporters/html/anchors.ts'
import { hostile } from '../hostileReport.ts'

it('keeps names readable, and tells like ones apart', () => {
  expect(anchors('check-', ['a.b', 'été 1', 'a b', 'a  b', 'a-b'])).toEqual([
    'check-a.b',
    'check-été-1',
    'check-a-b',
    'check-a-b--2',
    'check-a-b--3',
  ])
})

it.each(Object.entries(hostile))('makes a short and safe fragment of %s', (_, text) => {
  const [anchor] = anchors('x-', [text])
  expect(anchor).toMatch(/^x-[\p{L}\p{N}_.-]*$/u)
  expect(anchor!.length).toBeLessThan(100)
})
