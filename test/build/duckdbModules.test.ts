import { join } from 'node:path'
import * as api from '@duckdb/node-api'
import { rolldown } from 'rolldown'
import { expect, it } from 'vitest'
import { duckdbModules } from '../../build/duckdbModules.ts'
import { root } from '../sourceFiles.ts'

it("makes one ES module of DuckDB's client, with the same exports", async () => {
  const built = await rolldown({
    input: join(root, 'node_modules/@duckdb/node-api/lib/index.js'),
    platform: 'node',
    external: ['@duckdb/node-bindings'],
    plugins: [duckdbModules],
  })
  const { output } = await built.generate({ format: 'esm' })
  await built.close()
  const [{ code, exports }] = output
  expect(code).not.toMatch(/__commonJS|\brequire\(/)
  const names = Object.keys(api).filter((name) => name !== 'module.exports' && name !== '__esModule')
  expect(exports.toSorted()).toEqual(names.sort())
})

it('fails on what it does not know', () => {
  const { handler } = duckdbModules.transform as { handler: (code: string, id: string) => unknown }
  expect(() => handler("const a = pick(require('./a'))", 'lib/b.js')).toThrow(
    "lib/b.js has a line that no rewrite knows: const a = pick(require('./a'))",
  )
})
