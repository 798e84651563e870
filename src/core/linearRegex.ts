import type { RE2JS } from 're2js'
import { lazyImport } from '../system/lazyImport.ts'

export interface LinearRegex {
  test(text: string): boolean
}

/**
 * Compiles a regular expression as RE2 does, so that a match takes time linear in its text, whatever the pattern is.
 *
 * @throws {Error} If the pattern is invalid, or has what takes more than linear time: lookaround or backreferences.
 */
export function linearRegex(pattern: string): LinearRegex {
  const { RE2JS: Engine } = lazyImport('re2js') as { RE2JS: typeof RE2JS }
  try {
    const compiled = Engine.compile(Engine.translateRegExp(pattern))
    return { test: (text) => compiled.matcher(text).find() }
  } catch (cause) {
    throw new Error(
      `pattern ${JSON.stringify(pattern)} can't be matched in linear time: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}
