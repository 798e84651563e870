import { expect, test } from 'vitest'
import { isTag, parseReference } from '../../../src/artifacts/registry/reference.ts'

test.each<[ref: string, path: string[], of: string, back: number]>([
  ['songs.csv', ['songs.csv'], 'latest', 0],
  ['songs.csv:latest', ['songs.csv'], 'latest', 0],
  ['project/songs.csv:v12', ['project', 'songs.csv'], 'v12', 0],
  ['team/my project/clean_sample.csv:reference', ['team', 'my project', 'clean_sample.csv'], 'reference', 0],
  ['songs.csv:latest~2', ['songs.csv'], 'latest', 2],
  ['songs.csv@previous', ['songs.csv'], 'latest', 1],
  ['songs.csv:v3~1', ['songs.csv'], 'v3', 1],
  ['Übung_é.csv', ['Übung_é.csv'], 'latest', 0],
])('%s', (ref, path, of, back) => {
  expect(parseReference(ref)).toEqual({ path, selector: { of, back } })
})

test.each([
  ['../songs.csv:v1', '".." is no name of an artifact: at most 128 letters'],
  ['project/../songs.csv:v1', '".." is no name of an artifact'],
  ['/etc/passwd:v1', '"" is no name of an artifact'],
  ['project//songs:v1', '"" is no name of an artifact'],
  ['C:\\data\\songs', 'expected a version after the name'],
  ['a\\b:v1', '"a\\\\b" is no name'],
  ['.hidden:v1', '".hidden" is no name'],
  ['v3:v1', '"v3" is no name'],
  ['a\u0000b:v1', 'is no name'],
  [`${'x'.repeat(129)}:v1`, 'is no name'],
  [' a:v1', 'is no name'],
  ['a :v1', 'is no name'],
  [':v1', '"" is no name'],
  ['a/b/c/d:v1', 'expected [entity/][project/]name[:version]'],
  ['songs:', 'expected a version after the name: v3, a tag, latest, latest~1, @previous'],
  ['songs:a/b', 'expected a version after the name'],
  ['songs:v1:v2', 'expected a version after the name'],
])('%s is refused', (ref, message) => {
  expect(() => parseReference(ref)).toThrow(message)
})

test.each(['prod', 'in review', '2021-07-12', 'v1.2', 'V3'])('%s is a tag', (text) => {
  expect(isTag(text)).toBe(true)
})

test.each(['', 'v3', 'latest', 'previous', '.x', '..', 'a/b', 'a:b', 'a~1', 'a@b', ' a', 'a\nb'])(
  '%j is no tag',
  (text) => {
    expect(isTag(text)).toBe(false)
  },
)
