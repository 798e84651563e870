import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { consoleOutputs, fileOutputs, folderOutputs } from '../../src/cli/output/outputFormats.ts'
import { everyFileIn } from '../artifacts/temporary.ts'
import { root } from '../sourceFiles.ts'
import { folder } from './runCli.ts'

const songs = (name: string): string => join(root, 'fixtures/songs', name)

test.each<[what: string, question: string[]]>([
  ['drift', ['-r', songs('reference.csv'), '-s', songs('drifted.csv')]],
  ['a suite', ['-r', songs('reference.csv'), '-s', songs('drifted.csv'), '--suite', songs('suite.yaml')]],
])('under SOURCE_DATE_EPOCH every byte of %s is the same in a second run', async (_, question) => {
  const data = folder()
  const outputs = (to: string): string[] => [
    ...fileOutputs.flatMap(({ option }) => [option, `${to}/${option.slice(2)}`]),
    ...folderOutputs.flatMap(({ option }) => [option, `${to}/${option.slice(2)}`]),
    ...consoleOutputs.map(({ option }) => option),
    ...['--run-dir', `${to}/runs`, '-v'],
  ]
  const run = (to: string, threads: string) =>
    data.runIn(
      {
        SOURCE_DATE_EPOCH: '1700000000',
        GITHUB_STEP_SUMMARY: `${to}/summary`,
        GITHUB_OUTPUT: `${to}/output`,
      },
      ...[...question, ...outputs(to), '--threads', threads],
    )
  // Which thread comes first must not matter either.
  const [first, second] = [await run('first', '2'), await run('second', '2')]
  expect(first.stderr).toBe('')
  expect(second).toEqual(first)
  const files = everyFileIn(join(data.path, 'first'))
  expect(files.length).toBe(fileOutputs.length + 4 + 7 + 2)
  expect(everyFileIn(join(data.path, 'second'))).toEqual(files)
  const read = (from: string, name: string): string => {
    const text = readFileSync(join(data.path, from, name), 'utf8')
    // The options name the folders.
    return name.endsWith('args.json') ? text.replaceAll(`"${from}/`, '"') : text
  }
  for (const name of files) expect(read('second', name)).toBe(read('first', name))
})
