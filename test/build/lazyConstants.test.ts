import { join } from 'node:path'
import { rolldown } from 'rolldown'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import { lazyConstants } from '../../build/lazyConstants.ts'
import { root } from '../sourceFiles.ts'

async function bundle(name: string): Promise<string> {
  const built = await rolldown({
    input: join(root, `node_modules/${name}/index.js`),
    platform: 'node',
    plugins: [lazyConstants],
  })
  const { output } = await built.generate({ format: 'esm' })
  await built.close()
  return output[0].code
}

const load = async (code: string): Promise<unknown> =>
  ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { readonly default: unknown })
    .default

const texts = [
  '✓ passed',
  '名前 is 👩‍👩‍👧 or 1\u20e3',
  'cafe\u0301',
  '\u1100\u1161',
  'ﾊﾟ',
  '\u001b[31mred\u001b[39m 👍🏽',
]

it.each([
  ['string-width', 4],
  ['wrap-ansi', 5],
])('makes no segmenter and no expression of Unicode sets when %s is loaded', async (name, constants) => {
  const code = await bundle(name)
  expect(code.match(/ \?\?= new (RegExp|Intl\.Segmenter)\(/g)).toHaveLength(constants)
  expect(code).not.toMatch(/^const \w+ = (new Intl\.Segmenter\(\)|\/.*\/v);/m)
})

it('leaves the results as they are', async () => {
  const width = (await load(await bundle('string-width'))) as typeof stringWidth
  const wrap = (await load(await bundle('wrap-ansi'))) as typeof wrapAnsi
  for (const text of texts) {
    expect(width(text)).toBe(stringWidth(text))
    expect(wrap(text.repeat(3), 5, { hard: true })).toBe(wrapAnsi(text.repeat(3), 5, { hard: true }))
  }
})

it('fails if a new version of a library has none', () => {
  const { handler } = lazyConstants.transform as { handler: (code: string, id: string) => unknown }
  expect(() => handler('export default 1', 'wrap-ansi/index.js')).toThrow(
    'wrap-ansi/index.js has no costly constants any more',
  )
})
