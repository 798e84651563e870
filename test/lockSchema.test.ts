import { Ajv2020 } from 'ajv/dist/2020.js'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { lockSchema } from '../src/core/lock.ts'
import { folder } from './cli/runCli.ts'
import { root } from './sourceFiles.ts'

const schema = z.toJSONSchema(lockSchema, { io: 'input' })

it('schema/lock.schema.json is made of the definition (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot(
    join(root, 'schema/lock.schema.json'),
  )
})

it('locks fit it', async () => {
  const { stdout } = await folder().run('lock', join(root, 'fixtures/songs/reference.csv'), '-o', '-')
  const fits = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(schema)
  fits(JSON.parse(stdout))
  expect(fits.errors).toBeNull()
})
