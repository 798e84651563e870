import { readdirSync, rmSync, symlinkSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { consumerFolder, type ConsumerFolder } from './consumerFolder.ts'

/** A project in which these packages aren't installed. */
function without(...missing: readonly string[]): ConsumerFolder {
  const folder = consumerFolder()
  const modules = join(folder.path, 'node_modules')
  rmSync(modules)
  mkdirSync(modules)
  const installed = join(inject('installed'), 'node_modules')
  for (const name of readdirSync(installed))
    if (!missing.includes(name)) symlinkSync(join(installed, name), join(modules, name))
  return folder
}

const run = (folder: ConsumerFolder, code: string): string => {
  folder.write('main.mjs', code)
  return folder.run('node --preserve-symlinks --preserve-symlinks-main main.mjs').output
}

it('is imported and validates where no Vitest is installed', () => {
  const folder = without('vitest', '@vitest', 'vite')
  expect(
    run(
      folder,
      `import { validate, expectColumnToExist } from '@touchstone-data/touchstone'
import '@touchstone-data/touchstone/reporters'
const suite = { name: 's', file: null, expectations: [expectColumnToExist({ column: 'a' })] }
console.log((await validate({ sample: [{ a: 1 }], suite })).status)
console.log(await import('vitest').catch(({ code }) => code))`,
    ),
  ).toBe('pass\nERR_MODULE_NOT_FOUND\n')
})

it('changes nothing when it is imported, and keeps no process alive', () => {
  expect(
    run(
      without(),
      `const state = () => JSON.stringify({
  // zod has two, so that its copies share their settings.
  globals: Object.getOwnPropertyNames(globalThis).filter((name) => !name.startsWith('__zod_')).length,
  symbols: Object.getOwnPropertySymbols(globalThis).length,
  listeners: process.eventNames().map((name) => [String(name), process.listenerCount(name)]),
  prototypes: [Object, Array, String, Number, Promise].map(({ prototype }) => Reflect.ownKeys(prototype).length),
  env: Object.keys(process.env).length,
})
const before = state()
await import('@touchstone-data/touchstone')
await import('@touchstone-data/touchstone/reporters')
console.log(state() === before ? 'the same' : before + state())`,
    ),
  ).toBe('the same\n')
})
