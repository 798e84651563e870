import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../sourceFiles.ts'
import { consumerFolder } from './consumerFolder.ts'

const home = join(root, 'examples')
const examples = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory())

it('README.md names each example', () => {
  const page = readFileSync(join(home, 'README.md'), 'utf8')
  const named = [...page.matchAll(/^\| \[([\w-]+)\]/gm)].map(([, name]) => name)
  expect(named.toSorted()).toEqual(examples.map(({ name }) => name).toSorted())
})

it.each(examples.map(({ name }) => name))('npm test of %s passes', (name) => {
  const { code, output } = consumerFolder(join(home, name)).run('npm test')
  expect(output).toMatch(/PASS|passed/)
  expect(code, output).toBe(0)
})

it('npm test of a gate fails if the new data drifted', () => {
  const project = consumerFolder(join(home, 'csv-gate'))
  const [head, ...rows] = project.read('data/new.csv').trimEnd().split('\n')
  const dearer = rows.map((row) => row.replace(/,([\d.]+),/, (_, price: string) => `,${Number(price) + 30},`))
  project.write('data/new.csv', [head, ...dearer].join('\n'))
  const { code, output } = project.run('npm test')
  expect(output).toContain('price')
  expect(output).toMatch(/FAIL {2}1 of \d+ checks failed/)
  expect(code).toBe(1)
})
