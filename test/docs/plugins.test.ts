import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as touchstone from '../../src/index.ts'
import { readSuite } from '../../src/suite/reading/readSuite.ts'
import { terminal } from '../../reporters/terminal/terminal.ts'
import { validate } from '../../src/validate/validate.ts'
import { root } from '../sourceFiles.ts'

const page = readFileSync(join(root, 'docs/plugins.md'), 'utf8')
const blocks = [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text!,
}))
const folder = join(root, 'docs/plugins')

it.each(['even.ts', 'rounded.ts', 'suite.yaml'])('shows %s as it is', (name) => {
  expect(blocks.map(({ text }) => text)).toContain(readFileSync(join(folder, name), 'utf8'))
})

it('the page says what its example says', async () => {
  const suite = await readSuite(join(folder, 'suite.yaml'), { allowPlugins: true })
  const report = await validate({ sample: join(folder, 'tracks.csv'), suite })
  const said = terminal(report, { colour: false, width: 100, verbose: false, quiet: false, maxExamples: 5 })
  const output = blocks.find(({ language }) => language === '')!.text
  for (const line of output.trim().split('\n'))
    expect(said.replace(/ +/g, ' ')).toContain(line.trim().replace(/ +/g, ' '))
})

it('names only functions that there are', () => {
  const named = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!)
  expect(named.length).toBeGreaterThan(3)
  expect(Object.keys(touchstone)).toEqual(expect.arrayContaining(named))
})
