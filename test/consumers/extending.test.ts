import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../sourceFiles.ts'
import { consumerFolder } from './consumerFolder.ts'

const home = join(root, 'docs/extending')
const pages = readdirSync(home).filter((file) => file.endsWith('.md'))

interface Block {
  readonly language: string
  readonly file: string
  readonly text: string
}

const blocksOf = (page: string): readonly Block[] =>
  [...readFileSync(join(home, page), 'utf8').matchAll(/^```(\w*) ?(.*)\n([^]*?)^```$/gm)].map(
    ([, language, file, text]) => ({ language: language!, file: file!, text: text! }),
  )

/** The commands of a console block, each with the lines that it prints. */
const commandsOf = (text: string): readonly { readonly line: string; readonly prints: readonly string[] }[] =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [line = '', ...prints] = part.trimEnd().split('\n')
      return { line, prints }
    })

const inOneSpace = (text: string): string => text.replaceAll(/ +/g, ' ')

it('docs/extending.md names each page', () => {
  const page = readFileSync(join(root, 'docs/extending.md'), 'utf8')
  expect(pages.length).toBeGreaterThan(3)
  for (const name of pages) expect(page).toContain(`(extending/${name})`)
})

describe.each(pages.filter((page) => blocksOf(page).some(({ language }) => language === 'console')))(
  '%s',
  (page) => {
    it('prints what it says', () => {
      const blocks = blocksOf(page)
      const folder = consumerFolder()
      for (const { file, text } of blocks) if (file !== '') folder.write(file, text)
      for (const { line, prints } of blocks
        .filter(({ language }) => language === 'console')
        .flatMap(({ text }) => commandsOf(text))) {
        const { output } = folder.run(line)
        for (const print of prints) expect(inOneSpace(output), line).toContain(inOneSpace(print))
      }
    })
  },
)
