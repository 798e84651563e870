import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './sourceFiles.ts'

export interface Docstring {
  readonly text: string
  /** Parameters in YAML that make a runnable example. */
  readonly example: string | null
}

/** What the comment above an expectation says of it. */
export function docstring(name: string): Docstring {
  const source = readFileSync(join(root, `src/expectations/${name}.ts`), 'utf8')
  const [, comment = ''] =
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nexport const ${name}\\b`).exec(source) ?? []
  const [text = '', example] = comment.replace(/^\s*\* ?/gm, '').split(/^@example$/m)
  return { text: text.trim(), example: example?.trim() ?? null }
}
