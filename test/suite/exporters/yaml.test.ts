import { expect, it } from 'vitest'
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
