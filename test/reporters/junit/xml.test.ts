import { expect, test } from 'vitest'
import { element, textElement, xmlText } from '../../../reporters/junit/xml.ts'

test('text is escaped, and what XML cannot hold is shown', () => {
  expect(xmlText('<a b="c">&\']]>\u0001\ud800\ufffe\n')).toBe(
    '&lt;a b=&quot;c&quot;&gt;&amp;&apos;]]&gt;\\u0001\\ud800\\ufffe\\n',
  )
})

test('elements hold elements or lines of text', () => {
  expect(element('a', { b: 1 })).toBe('<a b="1"/>')
  expect(element('a', {}, ['<b/>', '<c/>'])).toBe('<a>\n<b/>\n<c/>\n</a>')
  expect(textElement('a', { b: '"' }, ['1 < 2', '3'])).toBe('<a b="&quot;">1 &lt; 2\n3</a>')
})
