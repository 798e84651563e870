import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Column } from '../../src/sql/column.ts'
import type { Engine } from '../../src/core/engine.ts'
import { checkExpression } from '../../src/conditions/checkExpression.ts'
import { functions } from '../../src/conditions/functions.ts'
import { parseExpression } from '../../src/conditions/parseExpression.ts'
import { condition } from '../../src/conditions/condition.ts'
import { row } from '../../src/sql/ast.ts'
import { openData } from '../dataEngine.ts'
import { root } from '../sourceFiles.ts'

const page = readFileSync(join(root, 'docs/where.md'), 'utf8')
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(page)![1]!

/** The rows of the tables whose first column has this title, without the marks of code. */
function tables(title: string): readonly (readonly string[])[] {
  const rows = page.split('\n').map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
  let found = false
  return rows
    .map((cells) =>
      cells.map((cell) =>
        cell
          .trim()
          .replaceAll('\\|', '|')
          .replace(/^`(.*)`$/, '$1'),
      ),
    )
    .filter(([first], i) => {
      if (rows[i - 1]?.length !== rows[i]!.length) found = first === title
      return found && first !== undefined && first !== title && !/^-+$/.test(first)
    })
}

let engine: Engine
beforeAll(async () => {
  engine = await openData({ sample: block('csv') })
})
afterAll(() => engine.close())
const columns = (): readonly Column[] => engine.tables.get('sample')!.columns

test.each(tables('where'))('where %s: rows %s', async (text, expected) => {
  const where = condition(text).check(columns())
  const found = await engine.query('sample', { select: { row }, where, orderBy: [{ by: row }] })
  expect(found.map(({ row: number }) => number).join(', ')).toBe(expected)
})

const valueOf = async (text: string): Promise<string> => {
  const { expr } = checkExpression(parseExpression(text), columns())
  const [found] = await engine.query('sample', {
    select: { value: expr, row },
    orderBy: [{ by: row }],
    limit: 1,
  })
  return String(found!['value'] ?? 'NULL')
}

test.each(tables('expression'))('%s is %s', async (text, expected) => {
  expect(await valueOf(text)).toBe(expected)
})

test.each(tables('function'))('%s: %s is %s', async (name, text, expected) => {
  expect(text).toContain(`${name}(`)
  expect(await valueOf(text)).toBe(expected)
})

test('the page shows every function, and a real error', () => {
  expect(
    tables('function')
      .map(([name]) => name!)
      .sort(),
  ).toEqual(Object.keys(functions).sort())
  expect(tables('where').length).toBeGreaterThan(10)
  expect(tables('expression').length).toBeGreaterThan(15)
  const error = block('text')
  expect(() => condition('tempoo > 100').check(columns())).toThrow(error.trimEnd())
})
