import { expect, it } from 'vitest'
import { z } from 'zod'
import { describeParams, descriptionsOf } from '../../build/describeDeclarations.js'
import { commonParams } from '../../src/core/commonParams.ts'
import * as expectations from '../../src/expectations/index.ts'

it('puts the description of a parameter above it', () => {
  const text = `export declare const expectA: import("../core/expectation.ts").ExpectationFactory<{
    column: string;
    mostly?: number | undefined;
}, unknown>;
`
  expect(describeParams(text, { mostly: 'Share of values. Default: `1`.', other: 'None.' })).toBe(
    `export declare const expectA: import("../core/expectation.ts").ExpectationFactory<{
    column: string;
    /** Share of values. Default: \`1\`. */
    mostly?: number | undefined;
}, unknown>;
`,
  )
})

it('keeps a description from ending its comment', () => {
  expect(describeParams('    a: string;\n', { a: 'A glob, e.g. **/*.csv\nand more' })).toBe(
    '    /** A glob, e.g. **\\/*.csv and more */\n    a: string;\n',
  )
})

it('says the default once', () => {
  const params = z.strictObject({
    a: z.number().default(3).describe('A.'),
    b: z.number().default(3).describe('B. Default: `3`.'),
    c: z.number(),
  })
  expect(descriptionsOf(params, z)).toEqual({ a: 'A. Default: `3`.', b: 'B. Default: `3`.' })
})

it('spells parameters as TypeScript does, and nothing else', () => {
  const params = z.strictObject({
    minValue: z.number().describe('Smallest value.'),
    strictMin: z.boolean().describe('Whether `min_value` is excluded. A `max_rows` is not here.'),
  })
  expect(descriptionsOf(params, z)['strictMin']).toBe(
    'Whether `minValue` is excluded. A `max_rows` is not here.',
  )
})

it('there is a description for each parameter of each expectation', () => {
  const lacking = Object.entries(expectations).flatMap(([name, { definition }]) => {
    const { properties = {} } = z.toJSONSchema(definition.params as z.ZodType, {
      io: 'input',
      unrepresentable: 'any',
    })
    const described = descriptionsOf(definition.params, z)
    return Object.keys(properties).flatMap((param) => (param in described ? [] : [`${name}: ${param}`]))
  })
  expect(lacking).toEqual([])
})

it('there is a description for each parameter that every expectation takes, with its default', () => {
  const text = Object.keys(commonParams.shape)
    .map((name) => `    ${name}: z.ZodString;\n`)
    .join('')
  const described = describeParams(text, descriptionsOf(commonParams, z))
  expect(described.match(/^ {4}\/\*\* .* \*\/$/gm)).toHaveLength(Object.keys(commonParams.shape).length)
  expect(described).toContain(
    '    /** Severity of a failure. Default: `"error"`. */\n    severity: z.ZodString;\n',
  )
  expect(described).toContain('Maximum number of groups, the largest first. Default: `100`. */')
})
