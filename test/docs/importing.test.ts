import { createJiti } from 'jiti'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as touchstone from '../../src/index.ts'
import { importSuite } from '../../src/suite/importing/importSuite.ts'
import { runOn } from '../dataEngine.ts'
import { root } from '../sourceFiles.ts'

const file = join(root, 'docs/importing.md')
const page = readFileSync(file, 'utf8')
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(page)![1]!

async function outcomes(text: string): Promise<string> {
  const { suite } = importSuite(text)
  const { results } = await runOn({ sample: block('csv') }, suite.expectations, { maxExamples: 0 })
  const marks = { pass: '✓', fail: '✗', error: 'E', skip: '–', unchecked: '?' }
  return results
    .map(({ status, severity, column = '', message }) =>
      [status === 'fail' && severity !== 'error' ? '!' : marks[status], column.padEnd(10), message].join(' '),
    )
    .join('\n')
}

it('says what becomes of its examples (vitest -u writes it)', async () => {
  const examples = page.matchAll(/^(```(?:yaml|json)\n([^]*?)^```\n\n```text\n)[^]*?^```$/gm)
  let written = ''
  let end = 0
  for (const { index, 0: all, 1: head = '', 2: text = '' } of examples) {
    written += `${page.slice(end, index)}${head}${await outcomes(text)}\n\`\`\``
    end = index + all.length
  }
  expect(end).toBeGreaterThan(0)
  await expect(written + page.slice(end)).toMatchFileSnapshot(file)
})

it('shows a module that runs', () => {
  const jiti = createJiti(import.meta.url, {
    virtualModules: { '@touchstone-data/touchstone': touchstone },
    moduleCache: false,
  })
  const module = jiti.evalModule(block('ts'), { filename: '/example.ts', async: false })
  expect((module as { default: unknown }).default).toMatchObject({
    names: [
      'expect_table_columns_to_match_ordered_list',
      'expect_column_values_to_be_of_type',
      'expect_column_values_to_be_between',
      'precision',
    ],
    unsupported: [{ rule: 'precision', column: 'amount', path: ['fields', 0] }],
  })
})
