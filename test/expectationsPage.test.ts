import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { commonParams } from '../src/commonParams.ts'
import * as expectations from '../src/expectations/index.ts'
import { toSnake } from '../src/suite/names.ts'
import { root } from './sourceFiles.ts'

interface Parameter {
  readonly description?: string
  readonly default?: unknown
}

/** What the comment above an expectation says of it. */
function docstring(name: string): string {
  const source = readFileSync(join(root, `src/expectations/${name}.ts`), 'utf8')
  const [, comment = ''] =
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nexport const ${name}\\b`).exec(source) ?? []
  return comment.replace(/^\s*\* ?/gm, '').trim()
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

const sections = Object.entries(expectations).map(([name, { definition }]) => {
  const { type, params, shorthand } = definition
  return [
    `## \`${type}\``,
    docstring(name),
    ...(shorthand ? [`In the shorthand of a column: \`${shorthand.key}\`.`] : []),
    parameters(params as z.ZodType).join('\n'),
  ].join('\n\n')
})

const page = `# Expectations

Every expectation, by the name it has in a suite file; in TypeScript the name and its parameters are written in camelCase.
Made of the definitions by \`npx vitest run test/expectationsPage.test.ts -u\`.

All of them take:

${parameters(commonParams).join('\n')}

${sections.join('\n\n')}
`

it('every expectation says what it expects', () => {
  expect(Object.keys(expectations).filter((name) => docstring(name) === '')).toEqual([])
})

it('docs/expectations.md is made of the definitions (vitest -u writes it)', async () => {
  await expect(page).toMatchFileSnapshot(join(root, 'docs/expectations.md'))
})
