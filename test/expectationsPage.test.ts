import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { commonParams } from '../src/core/commonParams.ts'
import * as expectations from '../src/expectations/index.ts'
import { toSnake } from '../src/suite/reading/caseNames.ts'
import { docstring } from './docstring.ts'
import { root } from './sourceFiles.ts'

interface Parameter {
  readonly description?: string
  readonly default?: unknown
}

function parameters(schema: z.ZodType): string[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as {
    properties?: Record<string, Parameter>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description = '', default: usual }]) => {
    const isNeeded = required.includes(name)
      ? ''
      : usual === undefined
        ? ', optional'
        : `, ${JSON.stringify(usual)} unless said otherwise`
    return `- \`${toSnake(name)}\`${isNeeded}: ${description}`
  })
}

/** One parameter a line. */
const inBlocks = (example: string | null): string =>
  Object.entries(parse(example ?? '{}') as Record<string, unknown>)
    .map(([name, value]) => `  ${name}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 })}`)
    .join('')

const sections = Object.entries(expectations).map(([name, { definition }]) => {
  const { type, params, shorthand } = definition
  const { text, example } = docstring(name)
  return [
    `## \`${type}\``,
    text,
    ...(shorthand ? [`In the shorthand of a column: \`${shorthand.key}\`.`] : []),
    parameters(params as z.ZodType).join('\n'),
    `\`\`\`yaml\n- type: ${type}\n${inBlocks(example)}\`\`\``,
  ].join('\n\n')
})

const page = `# Expectations

Every expectation, by the name it has in a suite file; in TypeScript the name and its parameters are written in camelCase.
Made of the definitions by \`npx vitest run test/expectationsPage.test.ts -u\`.

The examples are of \`fixtures/orders/orders.csv\`, with \`last-month.csv\` as the reference and \`customers.csv\` as a further table
\`customers\`; those of digests, versions, tags and parents are of the same file in a registry, and those of tensors of arrays
of NumPy. A test runs each.

All of them take:

${parameters(commonParams).join('\n')}

${sections.join('\n\n')}
`

it('every expectation says what it expects', () => {
  expect(Object.keys(expectations).filter((name) => docstring(name).text === '')).toEqual([])
})

it('docs/expectations.md is made of the definitions (vitest -u writes it)', async () => {
  const options = await resolveConfig(join(root, 'docs/expectations.md'))
  const formatted = await format(page, { ...options, parser: 'markdown' })
  await expect(formatted).toMatchFileSnapshot(join(root, 'docs/expectations.md'))
})
