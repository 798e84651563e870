import { expect, it } from 'vitest'
import { addScript } from '../../src/init/addScript.ts'

it.each([
  [
    '{\n  "files": ["a", "b"]\n}\n',
    '{\n  "files": ["a", "b"],\n  "scripts": {\n    "d": "validate"\n  }\n}\n',
  ],
  [
    '{\r\n\t"files": ["a"],\r\n\t"scripts": {\r\n\t\t"t": "x"\r\n\t}\r\n}',
    '{\r\n\t"files": ["a"],\r\n\t"scripts": {\r\n\t\t"t": "x",\r\n\t\t"d": "validate"\r\n\t}\r\n}',
  ],
  ['\uFEFF{}', '\uFEFF{\n  "scripts": {\n    "d": "validate"\n  }\n}'],
  ['{\n  "scripts": { }\n}', '{\n  "scripts": {\n    "d": "validate"\n  }\n}'],
])('adds a script to %j, and changes nothing else', (before, after) => {
  expect(addScript(before, 'd', 'validate')).toBe(after)
  expect(JSON.parse(after.replace('\uFEFF', ''))).toHaveProperty('scripts.d', 'validate')
})

it('leaves a script of the same name', () => {
  expect(addScript('{"scripts":{"d":"mine"}}', 'd', 'validate')).toBeNull()
})

it.each(['', '[]', '{"a":', '{"scripts":3}'])('refuses %j', (text) => {
  expect(() => addScript(text, 'd', 'validate')).toThrow(
    "can't add a script to package.json: it isn't a JSON object. Correct it.",
  )
})
