import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as expectations from '../../src/expectations/index.ts'
import { root } from '../sourceFiles.ts'
import { consumerFolder } from './consumerFolder.ts'

const page = readFileSync(join(root, 'docs/api.md'), 'utf8')
const blocks = [...page.matchAll(/^```(\w+) ?(\S*)\n([^]*?)^```$/gm)].map(([, language, file, text]) => ({
  language,
  file: file!,
  text: text!,
}))

it('the examples of docs/api.md print what it says', () => {
  const folder = consumerFolder()
  for (const { file, text } of blocks.filter(({ file }) => file !== '')) folder.write(file, text)
  const rows = Array.from({ length: 60 }, (_, i) => `${80 + ((i * 37) % 100)},${i % 2 ? 'Rap' : 'Pop'}`)
  folder.write('old.csv', ['tempo,genre', ...rows, ''].join('\n'))
  folder.write('new.csv', ['tempo,genre', ...rows.slice(1), '300,Rap', ''].join('\n'))
  const consoles = blocks.filter(({ language }) => language === 'console')
  expect(consoles).toHaveLength(2)
  for (const { text } of consoles) {
    const [command, ...prints] = text.replace(/^\$ /, '').split('\n')
    expect(folder.run(`node_modules/.bin/${command}`)).toEqual({ code: 0, output: prints.join('\n') })
  }
})

/** The names that an entry point exports, types too. */
const exportsOf = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), 'utf8')
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) => list!.split(','))
  const own = [...text.matchAll(/^export (?:const|function|interface|type|\* as) (\w+)/gm)]
  return [...lists, ...own.map(([, name]) => name!)]
    .map((name) => name.replace(/^\s*(type )?/, '').trim())
    .filter((name) => name !== '' && !(name in expectations))
}

it.each([
  'src/index.ts',
  'src/suite/index.ts',
  'reporters/index.ts',
  'src/vitest/index.ts',
  'src/vitest/plugin.ts',
  'src/vitest/reporter.ts',
])('docs/api.md names the exports of %s', (file) => {
  const names = exportsOf(file)
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
