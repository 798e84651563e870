import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { root, sourceFiles } from '../sourceFiles.ts'

/** Comments, strings and templates; what stands in a template between ${ and } is code. */
const inSources = /\/\*[^]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

/** The part of a source that people read. */
export const readableText = (source: string): string =>
  (source.match(inSources) ?? []).join('\n').replace(/\$\{[^}]*\}/g, '…')

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** What people read of the project, by file: messages, help and comments of the code, and the documents. */
export function texts(): ReadonlyMap<string, string> {
  // Two are made of the code, and one names the words.
  const ignore = ['docs/cli.md', 'docs/expectations.md', 'docs/style.md']
  const pages = globSync(['*.md', 'action.yml', 'docs/**/*.md'], { cwd: root, ignore })
  const sources = [...sourceFiles('src'), ...sourceFiles('reporters')]
  return new Map([
    ...pages.sort().map((file) => [file, textOf(file)] as const),
    ...sources.map((file) => [file, readableText(textOf(file))] as const),
  ])
}
