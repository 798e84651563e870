import type { Plugin } from 'rolldown'

/** Constants for which V8 reads tables of Unicode: the properties of a regular expression, and where graphemes end. */
const costly = /^const (\w+) = (?:(new Intl\.Segmenter\(\))|\/(.+)\/v);$/gm

/**
 * Makes such constants of the libraries that measure text when they are first used. Each run loads these libraries, and few runs
 * have a text that needs them: all emoji in one expression take longer than Node takes to start.
 */
export const lazyConstants: Plugin = {
  name: 'lazy-constants',
  transform: {
    filter: { id: /node_modules\/(string-width|wrap-ansi)\/index\.js$/ },
    handler(code, id) {
      const names = [...code.matchAll(costly)].map((match) => match[1]!)
      if (names.length === 0) throw new Error(`${id} has no costly constants any more`)
      const declared = code.replaceAll(
        costly,
        (_, name: string, made: string | undefined, pattern: string) => {
          const value = made ?? `new RegExp(${JSON.stringify(pattern)}, 'v')`
          return `let made_${name}; const ${name} = () => (made_${name} ??= ${value});`
        },
      )
      return { code: declared.replaceAll(new RegExp(`\\b(${names.join('|')})\\b(?! = )`, 'g'), '$1()') }
    },
  },
}
