import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const flags = ['--allow-natives-syntax', '--no-concurrent-recompilation']

it('lets a function run longer before V8 optimizes it', () => {
  const jiti = path('../../node_modules/jiti/lib/jiti-cli.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, jiti, path('callsUntilOptimized.ts')], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  const [before, after] = JSON.parse(stdout) as [number, number]
  expect(stderr).toBe('')
  expect(after).toBeGreaterThan(2 * before)
})
