import type { Format } from '../../core/artifact.ts'
import { formatOfName } from '../metadata/formatOfName.ts'
import { datasetOfPart } from '../metadata/datasetOfPart.ts'
import type { Selector } from '../metadata/selector.ts'
import type { S3Object } from './listObjects.ts'

interface Wanted {
  readonly selector: Selector
  readonly format: Format | undefined
  /** Later objects are left out; milliseconds since 1970. */
  readonly until: number
  /** Objects whose names say that they aren't data, such as `_SUCCESS`. */
  readonly hidden?: readonly Pick<S3Object, 'key' | 'time'>[]
}

interface Chosen {
  /** The parts of one dataset, by their keys. */
  readonly objects: readonly S3Object[]
  readonly notes: readonly string[]
}

type Stamped = S3Object & { readonly time: number }

/** Objects that are one dataset: one alone, or parts with one time. */
interface Dataset {
  readonly time: number
  readonly parts: readonly Stamped[]
}

/** The newest dataset, or one a number before it, by the time in the names; those of one time by when they were stored. */
export function choose(
  where: string,
  objects: readonly S3Object[],
  { selector, format, until, hidden = [] }: Wanted,
): Chosen {
  if (objects.length === 0) throw new Error(`${where}: nothing is there`)
  const stamped = objects.filter((object): object is Stamped => object.time !== null)
  if (stamped.length === 0)
    throw new Error(
      `${where}: no object there has a time in its name, as data_2021-07-12T07:41:02.csv has (${objects.length} seen)`,
    )
  const seen = datasets(candidates(where, stamped, format).filter(({ time }) => time <= until))
  const chosen = seen[seen.length - 1 - selector.back]
  if (!chosen) throw new Error(`${where}: ${tooFew(seen, selector, until)}`)
  return {
    objects: chosen.parts,
    notes: [
      ...leftOut(where, objects, stamped),
      ...twins(where, seen, chosen),
      ...newerWithoutData(where, seen.at(-1)!, hidden, until),
    ],
  }
}

/** Oldest first. */
function datasets(objects: readonly Stamped[]): readonly Dataset[] {
  const groups = new Map<string, Stamped[]>()
  for (const object of objects) {
    const name = datasetOfPart(object.key)
    groups.set(name, [...(groups.get(name) ?? []), object])
  }
  const sorted = [...groups.values()].map((parts) => parts.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
  return sorted
    .map((parts) => ({
      time: parts[0]!.time,
      modified: Math.max(...parts.map((part) => part.modified)),
      parts,
    }))
    .sort(
      (a, b) => a.time - b.time || a.modified - b.modified || (a.parts[0]!.key < b.parts[0]!.key ? -1 : 1),
    )
}

/** Data goes before what cannot be read as data; two formats of it are one too many. */
function candidates(where: string, stamped: readonly Stamped[], format: Format | undefined): Stamped[] {
  const of = (wanted: Format | null): Stamped[] => stamped.filter(({ key }) => formatOfName(key) === wanted)
  const formats = [...new Set(stamped.map(({ key }) => formatOfName(key)))]
    .filter((each) => each !== null)
    .sort()
  if (format === undefined && formats.length > 1)
    throw new Error(`${where}: both ${formats.join(' and ')} files are there; say which with --format`)
  const wanted = of(format ?? formats[0] ?? null)
  return wanted.length > 0 ? wanted : of(null)
}

function tooFew(seen: readonly Dataset[], { back }: Selector, until: number): string {
  const then = until === Infinity ? '' : ', as of that time'
  return seen.length === 0
    ? `no object to read${then}`
    : `there is none ${back} before the newest${then}: only ${seen.length} to choose from`
}

function leftOut(
  where: string,
  objects: readonly S3Object[],
  stamped: readonly Stamped[],
): readonly string[] {
  const without = objects.filter(({ time }) => time === null)
  if (without.length === 0) return []
  return [
    `${where}: ${without.length} of ${objects.length} objects ignored because their names have no time, e.g. ${without[0]!.key}; the newest is one of ${stamped.length}`,
  ]
}

/** A job that wrote a marker and no data may have failed: the data that is read is older. */
function newerWithoutData(
  where: string,
  newest: Dataset,
  hidden: NonNullable<Wanted['hidden']>,
  until: number,
): readonly string[] {
  const [last] = hidden
    .filter(({ time }) => time !== null && time > newest.time && time <= until)
    .toSorted((a, b) => b.time! - a.time!)
  if (!last) return []
  return [
    `${where}: ${last.key} has a newer time in its name and isn't data; the newest data is ${newest.parts[0]!.key}`,
  ]
}

function twins(where: string, seen: readonly Dataset[], chosen: Dataset): readonly string[] {
  const other = seen.find((dataset) => dataset.time === chosen.time && dataset !== chosen)
  if (!other) return []
  return [
    `${where}: ${other.parts[0]!.key} has the same time in its name as ${chosen.parts[0]!.key}; stored last is newer`,
  ]
}
