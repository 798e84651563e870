import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import * as expectations from '../src/expectations/index.ts'
import { builtIn } from '../src/suite/shorthand/builtIn.ts'
import { suiteSchema } from '../src/suite/shorthand/suiteSchema.ts'
import { docstring } from './docstring.ts'
import { root } from './sourceFiles.ts'

const suite = suiteSchema(builtIn, ({ definition: { type } }) => docstring(nameOf(type)).text)
function nameOf(type: string): string {
  return Object.entries(expectations).find(([, { definition }]) => definition.type === type)![0]
}

it('schema/suite.schema.json is made of the definitions (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(suite, null, 1)}\n`).toMatchFileSnapshot(
    join(root, 'schema/suite.schema.json'),
  )
})

const validate = new Ajv2020({ strict: false }).compile(suite)

it.each(['fixtures/songs/suite.yaml', 'fixtures/songs/drift.yaml'])('%s fits it', (file) => {
  expect(validate(parse(readFileSync(join(root, file), 'utf8')))).toBe(true)
})

it.each([
  [{ type: 'expect_magic' }],
  [{ type: 'expect_column_to_exist' }],
  [{ type: 'expect_column_to_exist', column: 'a', colum_index: 1 }],
  [{ type: 'expect_column_values_to_not_be_null', column: 'a', mostly: 2 }],
  [{ type: 'expect_column_values_to_not_be_null', column: { globb: '*' } }],
])('%j does not', (claim) => {
  expect(validate({ expectations: [claim] })).toBe(false)
  expect(
    validate({ expectations: [{ type: 'expect_column_to_exist', column: { glob: '*' }, where: 'a > 1' }] }),
  ).toBe(true)
})
