import { sourceMap, type Segment } from './sourceMap.ts'

export interface Code {
  readonly code: string
  readonly map: string
}

/**
 * The test module of a suite in YAML or JSON. For each line of the suite it has a function that calls another and that,
 * by the source map, stands in that line: what is called through it has the line on its stack, so Vitest shows it.
 */
export function suiteModule(file: string, text: string, runner: string): Code {
  const head = `import { runSuite } from ${JSON.stringify(runner)}; await runSuite(${JSON.stringify(file)}, [`
  const { code, segments } = places(text)
  return { code: `${head}\n${code}\n])`, map: sourceMap(file, text, [[], ...segments]) }
}

/** The test module of a suite in TypeScript or JavaScript: itself, and behind it the same. */
export function withSuite(file: string, text: string, runner: string): Code {
  const own = text.split('\n').map((line, number) =>
    // A segment at each word, so that columns stay what they are.
    [...line.matchAll(/\w+|[^\w\s]/g)].map(({ index }): Segment => ({
      column: index,
      line: number,
      from: index,
    })),
  )
  const { code, segments } = places(text)
  const head =
    `import { runSuite as touchstoneRunSuite } from ${JSON.stringify(runner)}; ` +
    `import * as touchstoneSelf from ${JSON.stringify(file)}; ` +
    `await touchstoneRunSuite(${JSON.stringify(file)}, [`
  return {
    code: `${text}\n${head}\n${code}\n], touchstoneSelf)`,
    map: sourceMap(file, text, [...own, [], ...segments]),
  }
}

/** One function a line, each mapped to where the text of its line begins. */
function places(text: string): { readonly code: string; readonly segments: readonly (readonly Segment[])[] } {
  const lines = text.split('\n')
  return {
    code: lines.map(() => 'call => call(),').join('\n'),
    segments: lines.map((line, number) => [
      { column: 0, line: number, from: Math.max(0, line.search(/\S/)) },
    ]),
  }
}
