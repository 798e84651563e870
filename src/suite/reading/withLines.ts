import type { Expectation } from '../../core/expectation.ts'
import type { Suite } from '../../core/suite.ts'

/** A suite that code made, with the lines of its file at which its expectations were made. */
export const withLines = (suite: Suite, file: string): Suite => ({
  ...suite,
  expectations: suite.expectations.map((expectation) => {
    const line = lineIn(file, expectation)
    return line === undefined ? expectation : { ...expectation, line }
  }),
})

/** The innermost place in the file: in a loop or a function of the suite, the call itself. A stack may name it by a URL. */
function lineIn(file: string, { made }: Expectation): number | undefined {
  const places = [file, encodeURI(file)].map((place) => `${place}:`)
  for (const frame of made?.stack?.split('\n') ?? []) {
    const place = places.find((each) => frame.includes(each))
    const [, line] = place === undefined ? [] : (/^(\d+)/.exec(frame.split(place)[1]!) ?? [])
    if (line !== undefined) return Number(line)
  }
  return undefined
}
