import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../sourceFiles.ts'

export const page = readFileSync(join(root, 'docs/vitest.md'), 'utf8')

/** The files that the page shows, by their names: ```yaml songs.suite.yaml */
export const pageFiles: Readonly<Record<string, string>> = Object.fromEntries(
  [...page.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm)].map(([, name, text]) => [name!, text!]),
)

/** The blocks of the page that aren't files: those without a language, or those of one. */
export const pageBlocks = (language = ''): readonly string[] =>
  [...page.matchAll(/^```(\w*)( \S+)?\n([^]*?)^```$/gm)]
    .filter(([, found, name]) => found === language && name === undefined)
    .map(([, , , text]) => text!)
