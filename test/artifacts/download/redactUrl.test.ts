import { expect, test } from 'vitest'
import { redactUrl } from '../../../src/artifacts/download/redactUrl.ts'

test.each([
  ['https://host/a/b.csv', 'https://host/a/b.csv'],
  ['https://user:pass@host/a.csv', 'https://***@host/a.csv'],
  ['https://token@host/a.csv', 'https://***@host/a.csv'],
  ['https://user:p@ss@host/a.csv', 'https://***@host/a.csv'],
  ['https://user:pa/ss@host/a@1.csv', 'https://***@1.csv'],
  ['https://host/pkg@1.0/a.csv', 'https://host/pkg@1.0/a.csv'],
  ['https://host/a.csv?X-Amz-Signature=abc&id=3', 'https://host/a.csv?X-Amz-Signature=***&id=***'],
  ['https://host/a.csv?abc', 'https://host/a.csv?***'],
  ['https://host/a.csv?a=b?c&d', 'https://host/a.csv?a=***&***'],
  ['https://host/a.csv#abc', 'https://host/a.csv'],
  ['s3://bucket/datasets/@previous', 's3://bucket/datasets/@previous'],
  ['s3://key:secret@bucket/a.csv', 's3://***@bucket/a.csv'],
  ['postgres://user:pass@host/db?password=x', 'postgres://user:***@host/db?password=***'],
  ['data?a=b@c.csv', 'data?a=b@c.csv'],
  ['-', '-'],
  ['postgres://bob:a@b/c@host/db?table=public.t', 'postgres://bob:***@host/db?table=public.t'],
  ['mysql://bob@host/db?query=SELECT 1 & 2', 'mysql://bob@host/db?query=SELECT 1 & 2'],
])('%s', (ref, shown) => {
  expect(redactUrl(ref)).toBe(shown)
})
