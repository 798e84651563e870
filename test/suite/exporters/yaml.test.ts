import { expect, it } from 'vitest'
import { expectColumnMaxToBeBetween } from '../../../src/expectations/expectColumnMaxToBeBetween.ts'
import { expectColumnToExist } from '../../../src/expectations/expectColumnToExist.ts'
import { yaml } from '../../../src/suite/exporters/yaml.ts'
import { parseSuite } from '../parseSuite.ts'
import { uncheckedExpectation } from '../../../src/suite/importers/shared/uncheckedExpectation.ts'

it('says what is left out in comments, whatever is in it', () => {
  const { text, leftOut } = yaml({
    name: 's',
    file: null,
    unchecked: 'allow',
    expectations: [
      uncheckedExpectation({ type: 'magic\nsuite: hacked', reason: 'a\rb\u0085c\u2028d', at: [] }),
      expectColumnToExist({ column: 'a' }),
    ],
  })
  expect(leftOut).toHaveLength(1)
  expect(text).toBe(`# left out: magic suite: hacked: a b c d
suite: s
unchecked: allow
expectations:
  - type: expect_column_to_exist
    column: a
`)
  expect(parseSuite(text, 's.yaml')).toMatchObject({ name: 's', unchecked: 'allow' })
})

it.each([2 ** 53, 2 ** 62, -(2 ** 63), 1.2345678901234567e20, 9.93e299])(
  'writes %d so that it is read as itself',
  (bound) => {
    const [minValue, maxValue] = [Math.min(0, bound), Math.max(0, bound)]
    const expectation = expectColumnMaxToBeBetween({ column: 'a', minValue, maxValue })
    const { text } = yaml({ name: 's', file: null, expectations: [expectation] })
    expect(parseSuite(text, 's.yaml').expectations[0]!.params).toMatchObject({ minValue, maxValue })
  },
)
