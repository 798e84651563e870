import { expect, test } from 'vitest'
import { relativeReference } from '../../../src/artifacts/metadata/relativeReference.ts'
import { UsageError } from '../../../src/errors/usageError.ts'

test.each([
  ['@previous', 's3://bucket/data/', 's3://bucket/data/@latest~1'],
  ['@previous', 's3://bucket/data/x_@latest', 's3://bucket/data/x_@latest~1'],
  ['@previous', 's3://bucket/data/@previous', 's3://bucket/data/@latest~2'],
  ['latest~7', 's3://bucket/data/', 's3://bucket/data/@latest~7'],
  ['@previous', './datasets/pokemon/', './datasets/pokemon/@latest~1'],
  ['@previous', '../datasets/pokemon/@latest', '../datasets/pokemon/@latest~1'],
  ['latest~2', 'datasets/pokemon/@latest', 'datasets/pokemon/@latest~2'],
  ['@previous', 'songs.csv', 'songs.csv@latest~1'],
  ['@previous', 'project/songs.csv:latest', 'project/songs.csv:latest~1'],
  ['@previous', 'project/songs.csv:v3', 'project/songs.csv:v3~1'],
  ['@previous', 'songs.csv:prod~2', 'songs.csv:prod~3'],
  ['latest~2', 'songs.csv:v3', 'songs.csv:latest~2'],
])('%s of %s is %s', (reference, sample, meant) => {
  expect(relativeReference(reference, sample)).toBe(meant)
})

test.each(['old.csv', 'songs.csv:v3', 'latest', 's3://bucket/data/@previous', '-'])(
  '%s says by itself what it is',
  (reference) => {
    expect(relativeReference(reference, 'songs.csv:v3')).toBe(reference)
  },
)

test.each([
  './new.csv',
  '../new.csv',
  's3://bucket/new.csv',
  'https://host/new.csv',
  'https://host/data/',
  'a:b:c',
])('a sample such as %s has none before it', (sample) => {
  expect(() => relativeReference('@previous', sample)).toThrow(UsageError)
})
