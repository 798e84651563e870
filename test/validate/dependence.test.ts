import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { validate } from '../../src/validate/validate.ts'

/** Rows of customers, of whom each has a level. */
function customers(from: number, to: number): string {
  const random = seededRandom(from, 'customers')
  const rows = Array.from({ length: to - from }, (_, i) => {
    const level = random()
    return Array.from({ length: 20 }, () => `${from + i},${(level + random()).toFixed(4)}`)
  })
  return ['customer,amount', ...rows.flat(), ''].join('\n')
}

it('a run whose rows look dependent warns once, and not where a unit is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const [reference, sample] = [join(folder, 'reference.csv'), join(folder, 'sample.csv')]
  await writeFile(reference, customers(100, 160))
  await writeFile(sample, customers(200, 230))
  const { warnings } = await validate({ reference, sample })
  const dependent = warnings.filter((warning) => warning.startsWith('rows look dependent'))
  expect(dependent).toEqual([
    expect.stringMatching(/: those of one customer are alike in amount \(design effect .*--unit customer$/),
  ])
  const { warnings: named } = await validate({ reference, sample, unit: ['customer'] })
  expect(named.join()).not.toContain('look dependent')
})
