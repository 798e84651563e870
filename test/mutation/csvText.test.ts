import { expect, it } from 'vitest'
import { csvText } from '../../src/mutation/csvText.ts'

it('quotes where a reader would see something else', () => {
  const columns = ['a', 'b,c', 'd'].map((name) => ({ name, type: 'string' as const }))
  const rows = [
    [null, '', ' x'],
    ['"', 'a\nb', 1.5],
    [true, 9007199254740993n, 'x y'],
  ]
  expect(csvText({ columns, rows })).toBe('a,"b,c",d\n,""," x"\n"""","a\nb",1.5\ntrue,9007199254740993,x y\n')
})
