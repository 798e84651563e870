import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { installed } from '../rolldown.config.ts'
import { root } from './sourceFiles.ts'

it('installs exactly the packages that are not bundled', () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  expect(Object.keys({ ...dependencies, ...peerDependencies }).sort()).toEqual([...installed].sort())
})
