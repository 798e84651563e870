import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporary } from './artifacts/temporary.ts'
import { root } from './sourceFiles.ts'

// A command, because the types of its module replace those of JavaScript's arrays.
const compiler = join(createRequire(import.meta.url).resolve('assemblyscript/package.json'), '../bin/asc.js')
const source = 'build/assembly/csvBytes.ts'
const options = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert']

it(`src/system/csvBytes/csvProgram.ts is ${source}, compiled (vitest -u writes it)`, async () => {
  const file = join(temporary(), 'program.wasm')
  execFileSync(process.execPath, [compiler, source, ...options, '--outFile', file], { cwd: root })
  const lines = readFileSync(file)
    .toString('base64')
    .match(/.{1,100}/g)!
  await expect(
    `/** The program of ${source}, compiled to WebAssembly, in Base64. */\nexport const csvProgram =\n${lines.map((line) => `  '${line}'`).join(' +\n')}\n`,
  ).toMatchFileSnapshot(join(root, 'src/system/csvBytes/csvProgram.ts'))
}, 60_000)
