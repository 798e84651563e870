import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './sourceFiles.ts'

it.each(['src/expectations', 'src/drift', 'src/suite/importers'])(
  '%s/index.ts exports every file (vitest -u writes it)',
  async (folder) => {
    const files = readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .sort()
    const text = files.map((file) => `export * from './${file}'\n`).join('')
    await expect(text).toMatchFileSnapshot(join(root, folder, 'index.ts'))
  },
)
