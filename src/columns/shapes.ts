import { escapeRegex } from '../text/escapeRegex.ts'

/** Classes of characters, in the order in which they are tried: their regex, and how many there are. */
const classes = {
  digit: { regex: '[0-9]', size: 10 },
  upper: { regex: '[A-Z]', size: 26 },
  lower: { regex: '[a-z]', size: 26 },
  letter: { regex: '\\p{L}', size: 1000 },
} as const
type ClassName = keyof typeof classes

const tests = Object.entries(classes).map(
  ([name, { regex }]) => [name as ClassName, new RegExp(`^${regex}$`, 'u')] as const,
)

/** Characters of one class in a row, or one other character. */
interface Run {
  readonly of: ClassName | { readonly character: string }
  readonly min: number
  readonly max: number
}

/** Strings that have the same classes of characters in the same order. */
export interface Shape {
  readonly runs: readonly Run[]
  /** How many values have it. */
  readonly count: number
}

/** A string of more runs than this is prose. */
const mostRuns = 12
/** A column of more shapes than this has no pattern. */
const mostShapes = 50

/** The shapes of strings, those of most values first; null where they are prose, or all different. */
export function shapesOf(counts: ReadonlyMap<string, number>): readonly Shape[] | null {
  const shapes = new Map<string, Shape>()
  for (const [text, count] of counts) {
    const runs = runsOf(text)
    if (!runs || runs.length === 0) return null
    const key = JSON.stringify(runs.map(({ of }) => of))
    const known = shapes.get(key)
    shapes.set(key, known ? joined(known, { runs, count }) : { runs, count })
    if (shapes.size > mostShapes) return null
  }
  return [...shapes.values()].sort((a, b) => b.count - a.count)
}

/** The regex that strings of these shapes match, and nothing of a string itself in it but its punctuation. */
export function regexOfShapes(shapes: readonly Shape[]): string {
  const each = shapes.map(({ runs }) => runs.map(regexOfRun).join(''))
  return each.length === 1 ? `^${each[0]!}$` : `^(${each.join('|')})$`
}

/** How many strings of the same shapes there could be. */
export function shapeCapacity(texts: readonly string[]): number {
  const shapes = shapesOf(new Map(texts.map((text) => [text, 1])))
  if (!shapes || shapes.length === 0) return Infinity
  return shapes.reduce((all, { runs }) => all + runs.reduce((product, run) => product * sizeOf(run), 1), 0)
}

function runsOf(text: string): readonly Run[] | null {
  const runs: Run[] = []
  for (const character of text) {
    const name = tests.find(([, test]) => test.test(character))?.[0]
    const last = runs.at(-1)
    if (name !== undefined && last?.of === name) runs[runs.length - 1] = longer(last)
    else runs.push({ of: name ?? { character }, min: 1, max: 1 })
    if (runs.length > mostRuns) return null
  }
  return runs
}

const longer = ({ of, min, max }: Run): Run => ({ of, min: min + 1, max: max + 1 })

const joined = (one: Shape, other: Shape): Shape => ({
  count: one.count + other.count,
  runs: one.runs.map(({ of, min, max }, i) => ({
    of,
    min: Math.min(min, other.runs[i]!.min),
    max: Math.max(max, other.runs[i]!.max),
  })),
})

function regexOfRun({ of, min, max }: Run): string {
  if (typeof of === 'object') return escapeRegex(of.character)
  return `${classes[of].regex}${min < max ? '+' : min === 1 ? '' : `{${min}}`}`
}

const sizeOf = ({ of, max }: Run): number => (typeof of === 'object' ? 1 : classes[of].size ** max)
