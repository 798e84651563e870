import { expect, test, vi } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { temporary } from '../temporary.ts'

vi.mock('@aws-sdk/client-s3', () => {
  throw new Error('Cannot find package')
})

test('without its package, S3 says which to install', async () => {
  await expect(
    resolve('s3://bucket/x.csv', { cacheDir: temporary(), endpointUrl: 'http://127.0.0.1:1' }),
  ).rejects.toThrow(
    's3:// needs a package that is not installed with Touchstone: npm install @aws-sdk/client-s3',
  )
})
