import { SourceMap, type SourceMapPayload } from 'node:module'
import { expect, it } from 'vitest'
import { suiteModule, withSuite, type Code } from '../../src/vitest/suiteModule.ts'

/** Where each call in generated code comes from, by Node's own reader of source maps; lines and columns from 1. */
function placesOf({ code, map }: Code): readonly string[] {
  const reader = new SourceMap(JSON.parse(map) as SourceMapPayload)
  return code.split('\n').flatMap((line, i) => {
    const at = line === 'call => call(),' ? line.indexOf('call()') : -1
    if (at === -1) return []
    const entry = reader.findEntry(i, at) as { originalLine: number; originalColumn: number }
    return [`${entry.originalLine + 1}:${entry.originalColumn + 1}`]
  })
}

const yaml = 'suite: songs\ncolumns:\n  tempo:\n    between: [50, 250]\n\n# é 😀\n'

it('has a call in each line of a suite, where its text begins', () => {
  const module = suiteModule('/songs.suite.yaml', yaml, '/run.js')
  expect(placesOf(module)).toEqual(['1:1', '2:1', '3:3', '4:5', '5:1', '6:1', '7:1'])
  expect(module.code).toMatch(
    /^import \{ runSuite \} from "\/run\.js"; await runSuite\("\/songs\.suite\.yaml", \[\n/,
  )
})

it('leaves code where it was, and has the calls behind it', () => {
  const text = "import { a } from 'b'\n  const c = a(1,\n    2)\nexport default c\n"
  const module = withSuite('/songs.suite.ts', text, '/run.js')
  expect(module.code.startsWith(`${text}\n`)).toBe(true)
  expect(placesOf(module)).toEqual(['1:1', '2:3', '3:5', '4:1', '5:1'])
  const reader = new SourceMap(JSON.parse(module.map) as SourceMapPayload)
  for (const [line, column] of [
    [0, 9],
    [1, 12],
    [2, 4],
    [3, 15],
  ] as const)
    expect(reader.findEntry(line, column)).toMatchObject({ originalLine: line, originalColumn: column })
})

it('maps a suite of many lines and long ones', () => {
  const text = Array.from({ length: 5000 }, (_, i) => `${' '.repeat(i % 700)}a: ${i}`).join('\n')
  expect(placesOf(suiteModule('/a.suite.yaml', text, '/run.js'))).toEqual(
    Array.from({ length: 5000 }, (_, i) => `${i + 1}:${(i % 700) + 1}`),
  )
})
