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
  ['../songs.csv:v1', '".." isn\'t an artifact name: at most 128 letters'],
  ['project/../songs.csv:v1', '".." isn\'t an artifact name'],
  ['/etc/passwd:v1', '"" isn\'t an artifact name'],
  ['project//songs:v1', '"" isn\'t an artifact name'],
  ['C:\\data\\songs', 'expected a version after the name'],
  ['a\\b:v1', '"a\\\\b" isn\'t an artifact name'],
  ['.hidden:v1', '".hidden" isn\'t an artifact name'],
  ['v3:v1', '"v3" isn\'t an artifact name'],
  ['a\u0000b:v1', "isn't an artifact name"],
  [`${'x'.repeat(129)}:v1`, "isn't an artifact name"],
  [' a:v1', "isn't an artifact name"],
  ['a :v1', "isn't an artifact name"],
  [':v1', '"" isn\'t an artifact name'],
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
