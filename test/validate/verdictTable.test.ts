import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import type { Suite } from '../../src/core/suite.ts'
import { exitCode, exitCodes } from '../../src/validate/exitCode.ts'
import { validate } from '../../src/validate/validate.ts'
import { parseSuite } from '../suite/parseSuite.ts'
import { mutations, names, reference } from './mutations.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-verdicts-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const write = (name: string, text: string): string => {
  const path = join(folder, `${name}.csv`)
  writeFileSync(path, text)
  return path
}

const against = write('reference', reference)
const suite = parseSuite(
  `columns: { ${names.map((name) => `${name}: { drift: true }`).join(', ')} }`,
  'drift.yaml',
)

describe.each(mutations.map((mutation, number) => ({ ...mutation, number })))('$name', (mutation) => {
  const sample = write(String(mutation.number), mutation.sample)

  it.each<[string, Suite | undefined]>([
    ['without a suite', undefined],
    ['with drift: true for each column', suite],
  ])('%s', async (_, given) => {
    const found = await verdictOf({ reference: against, sample, ...(given && { suite: given }) })
    expect(found.code, found.said).toBe(mutation.code)
  })
})

/** The exit code, and what isn't a pass. */
async function verdictOf(
  options: Parameters<typeof validate>[0],
): Promise<{ readonly code: number; readonly said: string }> {
  try {
    const report = await validate(options)
    return { code: exitCode(report, 'error'), said: problemsIn(report) }
  } catch (cause) {
    return { code: exitCodes.unreadable, said: String(cause) }
  }
}

const problemsIn = ({ results }: Report): string =>
  results.flatMap(({ status, message }) => (status === 'pass' ? [] : [`${status}: ${message}`])).join('\n')
