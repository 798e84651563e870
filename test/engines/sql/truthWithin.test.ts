import { fc } from '../../fastCheck.ts'
import { describe, expect, it } from 'vitest'
import { truthWithin } from '../../../src/engines/sql/truthWithin.ts'
import {
  and,
  column,
  compare,
  float,
  literal,
  not,
  or,
  type Comparison,
  type Expr,
} from '../../../src/sql/ast.ts'

const x = column('x')
const extremes = { least: -1, greatest: 4 }

describe('truthWithin', () => {
  it.each<[string, Expr, boolean | null]>([
    ['x >= -1', compare(x, '>=', literal(-1)), true],
    ['x > -1', compare(x, '>', literal(-1)), null],
    ['x <= 4.0', compare(x, '<=', float(4)), true],
    ['x < 4', compare(x, '<', literal(4)), null],
    ['x > 4', compare(x, '>', literal(4)), false],
    ['x < -1', compare(x, '<', literal(-1)), false],
    [
      'not (x >= -1 and x <= 4)',
      not(and(compare(x, '>=', literal(-1)), compare(x, '<=', literal(4)))),
      false,
    ],
    ['x < 0 or x >= -2', or(compare(x, '<', literal(0)), compare(x, '>=', literal(-2))), true],
    ['false', literal(false), false],
    ['x = 2', compare(x, '=', literal(2)), null],
    ['y >= -1', compare(column('y'), '>=', literal(-1)), null],
    ['x >= y', compare(x, '>=', column('y')), null],
    ['x <= NaN', compare(x, '<=', float(NaN)), null],
    ["x >= '0'", compare(x, '>=', literal('0')), null],
    ['x >= a decimal', compare(x, '>=', literal({ decimal: '-2.5' })), null],
  ])('of numbers from -1 to 4: %s', (_, condition, truth) => {
    expect(truthWithin(condition, 'x', extremes)).toBe(truth)
  })

  it('is what all numbers say, where it says something', () => {
    const bound = fc.constantFrom(-Infinity, -2, -0, 0, 0.5, 1, 3, Infinity)
    const op = fc.constantFrom<Comparison>('<', '<=', '>', '>=', '=', '<>')
    const { condition } = fc.letrec<{ condition: Expr }>((tie) => ({
      condition: fc.oneof(
        { depthSize: 'small' },
        fc.tuple(op, bound).map(([each, to]) => compare(x, each, float(to))),
        fc.boolean().map(literal),
        tie('condition').map(not),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((terms) => and(...terms)),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((terms) => or(...terms)),
      ),
    }))
    fc.assert(
      fc.property(condition, fc.array(bound, { minLength: 1, maxLength: 4 }), (each, numbers) => {
        const least = Math.min(...numbers)
        const greatest = Math.max(...numbers)
        const truth = truthWithin(each, 'x', { least, greatest })
        const truths = numbers.map((number) => isTrue(each, number))
        expect([null, ...(new Set(truths).size === 1 ? truths : [])]).toContain(truth)
      }),
      { numRuns: 500 },
    )
  })
})

const compared: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
}

/** Whether a condition is true of one number. */
function isTrue(condition: Expr, number: number): boolean {
  if (condition.node === 'literal') return condition.value === true
  if (condition.node === 'not') return !isTrue(condition.of, number)
  if (condition.node === 'and') return condition.terms.every((term) => isTrue(term, number))
  if (condition.node === 'or') return condition.terms.some((term) => isTrue(term, number))
  if (condition.node !== 'compare' || condition.right.node !== 'float') throw new Error(condition.node)
  return compared[condition.op]!(number, condition.right.value)
}
