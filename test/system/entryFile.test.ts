import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { entryFile } from '../../src/system/entryFile.ts'

it.each(['src/vitest/runSuite', 'src/vitest/defaultConfig'])('finds %s', (module) => {
  expect(existsSync(entryFile(module))).toBe(true)
})
