import { expect, it } from 'vitest'
import { databaseReference, nameParts } from '../../../src/artifacts/database/databaseReference.ts'

it.each([
  ['sqlite:shop.db?table=orders', { scheme: 'sqlite', location: 'shop.db', parameters: { table: 'orders' } }],
  [
    'postgresql://bob@host/db?table=a&sslmode=require',
    { scheme: 'postgres', location: '//bob@host/db', parameters: { table: 'a', sslmode: 'require' } },
  ],
  [
    'duckdb:what?.db?query=SELECT 1 & 2',
    { scheme: 'duckdb', location: 'what?.db', parameters: { query: 'SELECT 1 & 2' } },
  ],
  ['delta:lake', { scheme: 'delta', location: 'lake', parameters: {} }],
  ['x.csv', null],
  ['s3://bucket/x', null],
  ['project/sqlite:latest', null],
])('%s', (ref, parts) => {
  expect(databaseReference(ref)).toEqual(parts)
})

it.each([
  ['orders', ['orders']],
  ['public.orders', ['public', 'orders']],
  ['"my.shop"."The ""Orders"""', ['my.shop', 'The "Orders"']],
])('the parts of %s', (name, parts) => {
  expect(nameParts(name)).toEqual(parts)
})
