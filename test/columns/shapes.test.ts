import { describe, expect, it } from 'vitest'
import { regexOfShapes, shapeCapacity, shapesOf } from '../../src/columns/shapes.ts'

const shapes = (...texts: string[]) => shapesOf(new Map(texts.map((text) => [text, 1])))

describe('shapesOf', () => {
  it('joins strings that differ in their characters only', () => {
    expect(regexOfShapes(shapes('AB-12', 'XY-90')!)).toBe('^[A-Z]{2}-[0-9]{2}$')
  })

  it('leaves open how long a run is whose length varies', () => {
    expect(regexOfShapes(shapes('A1', 'B22')!)).toBe('^[A-Z][0-9]+$')
  })

  it('names the most common of several shapes first', () => {
    const found = shapesOf(
      new Map([
        ['1a', 1],
        ['b2', 5],
      ]),
    )!
    expect(regexOfShapes(found)).toBe('^([a-z][0-9]|[0-9][a-z])$')
  })

  it('escapes punctuation, and knows letters of other alphabets', () => {
    expect(regexOfShapes(shapes('ж.1+')!)).toBe('^\\p{L}\\.[0-9]\\+$')
  })

  it('finds none in prose, and none of empty text', () => {
    expect(shapes('one two three four five six seven')).toBeNull()
    expect(shapes('')).toBeNull()
  })
})

it('counts how many strings of a shape there could be', () => {
  expect(shapeCapacity(['A12', 'B34'])).toBe(2600)
  expect(shapeCapacity(['a', 'b', '1'])).toBe(36)
})
