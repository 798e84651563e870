import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { root } from './sourceFiles.ts'

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const tests = `import { describe, it } from 'vitest'
describe.skipIf(true)('known answers: 7 cases', () => { it('agrees', () => undefined) })
it('runs', () => undefined)
`

function outputOf(...args: readonly string[]): string {
  const folder = mkdtempSync(join(root, 'node_modules/.not-run-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'some.test.ts'), tests)
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `import { notRun } from '${join(root, 'test/notRun.ts')}'\nexport default { test: { include: ['*.test.ts'], exclude: [], reporters: ['default', notRun()] } }\n`,
  )
  const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  return stdout
}

it('names what was skipped, and nothing that ran', () => {
  const told = outputOf().match(/NOT RUN: .*/g)
  expect(told).toEqual(['NOT RUN: some.test.ts > known answers: 7 cases > agrees'])
})

it('is silent where tests are chosen by name', () => {
  expect(outputOf('-t', 'runs')).not.toContain('NOT RUN')
})
