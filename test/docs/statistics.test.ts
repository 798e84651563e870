import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as drift from '../../src/drift/index.ts'

const page = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8')
const known = readFileSync(new URL('../../docs/drift.md', import.meta.url), 'utf8')

/** Which are other tests of the page by another name, as it says. */
const others = ['t', 'text_length', 'character_class']

it.each(Object.values(drift).map(({ name }) => name))(
  'the level of %s is measured, or said to be that of another',
  (name) => {
    if (others.includes(name)) expect(page).toMatch(new RegExp(`\`${name}\`\\s+is\\s+\``))
    else expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\| `, 'm'))
  },
)

it('no correction that bounds the share of failed runs exceeds it', () => {
  const [, runs = ''] = page.split('## Whole runs')
  const rows = runs.split('\n').filter((line) => /^\| \S+ +\| [\d,]+ +\| \d+ /.test(line))
  expect(rows.length).toBeGreaterThanOrEqual(3)
  for (const row of rows) {
    const lows = [...row.matchAll(/\(([\d.]+)% – /g)].map(([, low]) => Number(low))
    expect(lows).toHaveLength(6)
    // The last of them promises nothing.
    expect(Math.max(...lows.slice(0, -1))).toBeLessThanOrEqual(5)
  }
})

it('a test above its level is named on the page, and the page of tests warns of it', () => {
  const [, list] = /These exceed their level: ([^.]*)\. All others hold theirs\./.exec(page) ?? []
  if (list === undefined) expect(page).toContain('No test exceeds its level.')
  for (const [, name] of (list ?? '').matchAll(/`(\w+)(?:, \w+)?` for /g))
    expect(known).toMatch(new RegExp(`exceed their level[^]*\`${name}\``))
})
