import { expect, test } from 'vitest'
import { painter } from '../../../reporters/terminal/painter.ts'
import { skippedLines } from '../../../reporters/terminal/skippedLines.ts'
import { result, sampleReport } from '../sampleReport.ts'

test('many columns of one reason are counted, and each is named once', () => {
  const columns = 'a a b c d e f g h i j'.split(' ')
  const results = columns.map((column) => result({ column, status: 'skip', message: 'constant' }))
  expect(skippedLines(sampleReport(results), painter(false))).toEqual([
    '– a, b, c, d, e, f, g, h and 2 more not tested: constant',
  ])
})

test('a reason may say what was not tested', () => {
  const reasons = ['constant', 'not tested: constant', 'not tested for new classes: most values occur once']
  const results = reasons.map((message) => result({ column: 'a', status: 'skip', message }))
  expect(skippedLines(sampleReport(results), painter(false))).toEqual([
    '– a not tested: constant',
    '– a not tested for new classes: most values occur once',
  ])
})
