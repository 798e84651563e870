import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { consoleOutputs, fileOutputs } from '../../src/cli/output/outputFormats.ts'
import { everyFileIn } from '../artifacts/temporary.ts'
import { canaries } from './canaries.ts'
import { folder, type Folder } from './runCli.ts'

/** Every text that a run leaves in any format, by its name. */
async function everything(
  data: Folder,
  question: readonly string[],
): Promise<readonly (readonly [name: string, text: string])[]> {
  const formats = fileOutputs.flatMap(({ option }) => [option, `out/${option.slice(2)}`])
  const consoles = consoleOutputs.map(({ option }) => option)
  const { code, stdout, stderr } = await data.runIn(
    { GITHUB_STEP_SUMMARY: 'out/summary.md', GITHUB_OUTPUT: 'out/output' },
    ...[...question, ...formats, ...consoles, '-v', '--html-dir', 'out/page', '--run-dir', 'out/runs'],
  )
  expect(code).toBe(1)
  const explained = await data.run(...question, '--explain')
  const files = everyFileIn(join(data.path, 'out')).map((name) => {
    // What a digest looks like, no cell looks like.
    const text = readFileSync(join(data.path, 'out', name), 'utf8').replaceAll(/[0-9a-f]{64}/g, '')
    return [name, text] as const
  })
  expect(files.length).toBeGreaterThan(fileOutputs.length + 10)
  return [...files, ['stdout', stdout], ['stderr', stderr], ['explain', explained.stdout]]
}

const drift = ['-r', 'reference.csv', '-s', 'sample.csv']
const suite = [...drift, '--suite', 'suite.json', '--table', 'other=other.csv']

test('without a wish for privacy cells are told: canaries are found', async () => {
  const { files, cell } = canaries(0)
  const told = (await everything(folder(files), suite)).filter(([, text]) => cell.test(text))
  expect(told.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'html',
      'json',
      'junit',
      'log-file',
      'markdown',
      'sarif',
      'stdout',
      'summary.md',
    ]),
  )
})

describe.each([2, 3])('canaries %i', (seed) => {
  const { files, cell, columns } = canaries(seed)
  test.each<[how: string, options: string[]]>([
    ['--max-examples 0', ['--max-examples', '0']],
    ['--mask', ['--mask', columns.join(',')]],
  ])('no cell reaches any output with %s', async (_, options) => {
    for (const question of [[...drift, '--localize'], suite]) {
      const outputs = await everything(folder(files), [...question, ...options])
      const leaks = outputs.flatMap(([name, text]) => {
        const found = cell.exec(text)
        return found ? [`${name}: ${text.slice(Math.max(0, found.index - 80), found.index + 50)}`] : []
      })
      expect(leaks).toEqual([])
    }
  })
})
