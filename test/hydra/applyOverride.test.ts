import { expect, test } from 'vitest'
import { applyOverride } from '../../src/hydra/applyOverride.ts'
import { UsageError } from '../../src/errors/usageError.ts'

const config = { data: { ks_alpha: 0.1, stratify: 'genre' }, main: null }
const apply = (text: string): unknown => applyOverride(config, text, (name) => name === 'validate.alpha')

test.each<[text: string, expected: unknown]>([
  ['data.ks_alpha=0.05', { main: null, data: { stratify: 'genre', ks_alpha: 0.05 } }],
  ['data.stratify=', { main: null, data: { ks_alpha: 0.1, stratify: '' } }],
  ['main=1', { data: config.data, main: 1 }],
  ['validate.alpha=0.01', { ...config, validate: { alpha: 0.01 } }],
  ['+data.new=1', { main: null, data: { ...config.data, new: 1 } }],
  ['+a.b.c=1', { ...config, a: { b: { c: 1 } } }],
  ['++data.ks_alpha=1', { main: null, data: { stratify: 'genre', ks_alpha: 1 } }],
  ['++x=y=z', { ...config, x: 'y=z' }],
  ['~data.stratify', { main: null, data: { ks_alpha: 0.1 } }],
])('%s', (text, expected) => {
  expect(apply(text)).toEqual(expected)
})

test.each([
  [
    'data.ks_alhpa=1',
    'there is no data.ks_alhpa in the configuration; did you mean "data.ks_alpha"?; to add it, write +',
  ],
  ['+data.ks_alpha=1', 'data.ks_alpha is there already; write ++data.ks_alpha=…'],
  ['~data.x', 'there is no data.x to take out'],
  ['other.csv', 'other.csv: expected key=value, such as data.ks_alpha=0.05'],
  ['=1', '=1: expected key=value'],
  ['a..b=1', 'a..b=1: expected key=value'],
  ['__proto__.x=1', 'there is no __proto__.x in the configuration'],
])('%s is refused', (text, message) => {
  expect(() => apply(text)).toThrow(UsageError)
  expect(() => apply(text)).toThrow(message)
})

test('no name reaches what all objects share', () => {
  applyOverride({}, '+__proto__.polluted=1', () => false)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
