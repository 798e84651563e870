import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, test, vi } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { UsageError } from '../../../src/errors/usageError.ts'
import { temporary } from '../temporary.ts'

/** A command that runs a script with the reference and the folder, as `process.argv[1]` and `[2]`. */
const node = (script: string): string =>
  `'${process.execPath}' --input-type=commonjs -e "${script.replace(/["\\$`]/g, '\\$&')}" '{ref}' {dir}`

const write = (file: string): string =>
  `require('fs').writeFileSync(process.argv[2] + '/${file}', 'ref\\n' + process.argv[1] + '\\n')`

test('what nothing else finds is downloaded by a command', async () => {
  const ref = 'team/songs/clean sample.csv:latest'
  const artifact = await resolve(ref, { resolver: node(write('songs.csv')) })
  expect(artifact).toMatchObject({ ref, uri: ref, format: 'csv', version: null })
  const [file] = artifact.files
  expect(readFileSync(file!, 'utf8')).toBe(`ref\n${ref}\n`)
  await artifact.release()
  expect(() => readFileSync(file!)).toThrow('ENOENT')
})

test('a reference is one word, whatever is in it', async () => {
  const ref = `x'; touch "$HOME/owned" && {dir} \\ $& $1`
  const artifact = await resolve(ref, { resolver: node(write('x.csv')) })
  const told = readFileSync(artifact.files[0]!, 'utf8')
  await artifact.release()
  expect(told).toMatch(/^ref\nx'; touch "\$HOME\/owned" && .*touchstone-resolver-[\w-]+ \\ \$& \$1\n$/)
})

test('files of folders are taken in the order of their names', async () => {
  const script = `require('fs').mkdirSync(process.argv[2] + '/a'); ${['b.csv', 'a/2.csv', 'a/10.csv'].map(write).join(';')}`
  const artifact = await resolve('x:v1', { resolver: node(script) })
  expect(artifact.files.map((file) => file.replace(/.*resolver-[\w-]+\//, ''))).toEqual([
    'a/10.csv',
    'a/2.csv',
    'b.csv',
  ])
  await artifact.release()
})

describe('a command that fails', () => {
  test.each<[why: string, resolver: string, message: RegExp]>([
    [
      'tells why',
      node(`console.log('found nothing'); console.error('no such artifact'); process.exit(4)`),
      /^x:v1: .*node ended with code 4\n(found nothing\nno such artifact|no such artifact\nfound nothing)$/,
    ],
    ['and is killed', node(`process.kill(process.pid, 'SIGTERM')`), /^x:v1: .*node ended with SIGTERM$/],
    [
      'or is not there',
      'no-such-program {ref} {dir}',
      /^x:v1: no-such-program could not be started: .*ENOENT/,
    ],
    ['or leaves nothing', node(''), /^x:v1: .*node ended well, and left no file in \{dir\}$/],
  ])('%s', async (_, resolver, message) => {
    vi.stubEnv('TMPDIR', temporary())
    const resolved = resolve('x:v1', { resolver })
    await expect(resolved).rejects.toThrow(message)
    await expect(resolved).rejects.not.toThrow(UsageError)
    expect(readdirSync(tmpdir())).toEqual([])
    vi.unstubAllEnvs()
  })
})

test.each([
  ['x:v1', 'wandb artifact get {ref}', 'expected a command with {ref} and {dir} in it'],
  ['x:v1', 'wandb artifact get --root {dir}', 'expected a command with {ref} and {dir} in it'],
  ['x:v1', '{ref} {dir}', 'expected a command with {ref} and {dir} in it'],
  ['x:v1', `wandb 'artifact get {ref} --root {dir}`, "a quote in the command isn't closed"],
  ['--root=/:v1', 'wandb artifact get {ref} --root {dir}', 'would be an option of wandb, not a reference'],
])('%s by %s is refused', async (ref, resolver, message) => {
  const resolved = resolve(ref, { resolver })
  await expect(resolved).rejects.toThrow(message)
  await expect(resolved).rejects.toThrow(UsageError)
})

test('what is there is not asked for', async () => {
  const file = import.meta.filename
  const artifact = await resolve(file, { resolver: 'no-such-program {ref} {dir}', format: 'csv' })
  expect(artifact.files).toEqual([file])
})
