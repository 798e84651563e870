import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { installed } from '../rolldown.config.ts'
import { root } from './sourceFiles.ts'

interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }
const delivered = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)

/** Licenses that ask for no more than their text. */
const permissive = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/

it('installs only packages with a hash, a permissive license and no script', () => {
  expect(delivered.length).toBeGreaterThan(20)
  const wrong = delivered.filter(
    ([, { license = '', integrity, hasInstallScript }]) =>
      !permissive.test(license) || !integrity || hasInstallScript,
  )
  expect(wrong).toEqual([])
})

it('lists every installed package with its license', () => {
  const page = readFileSync(join(root, 'docs/licenses.md'), 'utf8')
  const missing = delivered.filter(([path, { license }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const scope = name.replace(/\/.*$/, '/*')
    return !page
      .split('\n')
      .some(
        (line) => (line.includes(`\`${name}\``) || line.includes(`\`${scope}\``)) && line.includes(license!),
      )
  })
  expect(missing.map(([path]) => path)).toEqual([])
})

it('pins the native library and its client to one version', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>
  const pinned = dependencies!['@duckdb/node-bindings']
  expect(pinned).toMatch(/^\d+\.\d+\.\d+-r\.\d+$/)
  expect(devDependencies!['@duckdb/node-api']).toBe(pinned)
})

it('installs exactly the packages that are not bundled', () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  expect(Object.keys({ ...dependencies, ...peerDependencies }).sort()).toEqual([...installed].sort())
})
