import { expect, test } from 'vitest'
import { environment } from '../../src/hydra/environment.ts'
import { filledIn, interpolate } from '../../src/hydra/interpolate.ts'
import { UsageError } from '../../src/errors/usageError.ts'

const config = {
  data: { ks_alpha: 0.05, genres: ['Rap', 'Pop'], project: 'songs', ref: '${data.project}/clean.csv:${tag}' },
  tag: 'prod',
  loop: '${loop}',
}
const env = environment({ HOME: '/home/me', TOKEN: 't0k3n' }, ['HOME', 'NO_SUCH'])

test.each<[text: string, value: unknown]>([
  ['no reference', 'no reference'],
  ['${data.ks_alpha}', 0.05],
  ['${ data.ks_alpha }', 0.05],
  ['${data.genres}', ['Rap', 'Pop']],
  ['α is ${data.ks_alpha}', 'α is 0.05'],
  ['${data.ref}', 'songs/clean.csv:prod'],
  ['${oc.env:HOME}', '/home/me'],
  ['${oc.env:NO_SUCH,here}/x', 'here/x'],
  ['\\${data.ks_alpha}', '${data.ks_alpha}'],
])('%s', (text, value) => {
  expect(interpolate(text, config, env)).toEqual(value)
})

test.each([
  ['${data.ks_alhpa}', 'there is no data.ks_alhpa in the configuration; did you mean "data.ks_alpha"?'],
  ['${oc.env:TOKEN}', "the environment variable TOKEN isn't read by default. Pass --allow-env TOKEN"],
  ['${oc.env:NO_SUCH}', 'the environment variable NO_SUCH is not set'],
  ['a ${data.genres}', 'data.genres is a group or a list, which cannot be a part of text'],
  ['${loop}', 'it refers to itself'],
])('%s is refused', (text, message) => {
  expect(() => interpolate(text, config, env)).toThrow(UsageError)
  expect(() => interpolate(text, config, env)).toThrow(message)
})

test('all that is in a value is filled in', () => {
  expect(filledIn({ a: ['${tag}', 1], b: { c: '${tag}!' } }, config, env)).toEqual({
    a: ['prod', 1],
    b: { c: 'prod!' },
  })
})
