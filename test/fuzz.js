// npm run test:fuzz -- MINUTES (10 without): the properties again and again, each time with cases of another seed, until one
// fails. FAST_CHECK_SEED sets the first seed; each round adds one.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'

const minutes = Number(process.argv[2] ?? 10)
if (!(minutes > 0))
  throw new Error(`${process.argv[2]}: expected a number of minutes, e.g. npm run test:fuzz -- 10`)
const files = readdirSync('test', { recursive: true })
  .map((name) => join('test', name))
  .filter((name) => name.endsWith('.test.ts') && readFileSync(name, 'utf8').includes('/fastCheck.ts'))
const end = Date.now() + minutes * 60_000
const first = Number(process.env.FAST_CHECK_SEED ?? randomInt(2 ** 31))
let rounds = 0
do {
  const seed = first + rounds
  process.stdout.write(`\nround ${rounds + 1}: FAST_CHECK_SEED=${seed}\n`)
  const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=dot', ...files], {
    env: { ...process.env, FAST_CHECK_SEED: String(seed) },
    stdio: 'inherit',
  })
  if (status !== 0) {
    process.stderr.write(`\nagain with this seed alone: FAST_CHECK_SEED=${seed} npx vitest run FILE\n`)
    process.exit(1)
  }
  rounds++
} while (Date.now() < end)
process.stdout.write(`\n${rounds} rounds of ${files.length} files held\n`)
