import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { openSession } from '../../src/engines/duckdb/session.ts'
import { SqlText } from '../../src/sql/sqlText.ts'
import { root } from '../sourceFiles.ts'
import { consumerFolder } from './consumerFolder.ts'

const page = readFileSync(join(root, 'docs/ci.md'), 'utf8')
const sections = page.split(/^## /m).slice(1)

/** The shell lines of a snippet, wherever its CI system has them. */
function linesIn(language: string, text: string): readonly string[] {
  if (language === 'sh') return text.trim().split('\n')
  if (language === 'groovy') return [...text.matchAll(/^ *sh '(.*)'$/gm)].map(([, line]) => line!)
  return shellIn(parse(text))
}

/** `run`, `script` and lists of them, at any depth. */
function shellIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(shellIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    ['run', 'script'].includes(key)
      ? [inner].flat().filter((line) => typeof line === 'string')
      : shellIn(inner),
  )
}

const snippets = sections.map((section) => {
  const [heading = ''] = section.split('\n')
  const blocks = [...section.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
  const lines = blocks.flatMap(([, language, text]) => linesIn(language!, text!))
  return { heading, lines: lines.filter((line) => !/^(npm (ci|install)|gh |echo )/.test(line)) }
})

it.each(snippets.filter(({ lines }) => lines.length > 0))(
  'the lines of $heading run in an empty directory',
  async ({ lines }) => {
    const folder = consumerFolder()
    const rows = Array.from({ length: 200 }, (_, i) => `${(i * 37) % 100},${i % 3 === 0 ? 'a' : 'b'}`)
    for (const name of ['train', 'new']) {
      folder.write(`${name}.csv`, ['n,class', ...rows, ''].join('\n'))
      folder.write(`data/${name}.parquet`, '')
      const session = await openSession()
      const [from, to] = [`${folder.path}/${name}.csv`, `${folder.path}/data/${name}.parquet`]
      await session.run(new SqlText(`COPY (FROM '${from}') TO '${to}' (FORMAT parquet)`))
      await session.close()
    }
    folder.write(
      'suite.yaml',
      'suite: numbers\ncolumns:\n  n: { type: integer, between: [0, 99], drift: true }\n',
    )
    folder.write('results/kept', '')
    for (const line of lines) {
      const { code, output } = folder.run(line)
      expect(code, `${line}\n${output}`).toBe(0)
      const files = [
        ...line.matchAll(/--(?:junit|html|gitlab|sarif|json|markdown|openlineage|gx|log-file) (\S+)/g),
      ]
      for (const [, file] of files) expect(folder.exists(file!), file).toBe(true)
    }
  },
)

it('there are lines for each CI system', () => {
  expect(snippets.filter(({ lines }) => lines.length > 0).length).toBeGreaterThan(6)
})
