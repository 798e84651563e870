import type { Tensor } from './readTensor.ts'

/** The tensors of one split of a dataset, by their names without it: `X_train` is `X` of the split `train`. */
export interface Split {
  /** Null if the names have none. */
  readonly name: string | null
  readonly rows: number
  readonly tensors: ReadonlyMap<string, Tensor>
}

export interface Splits {
  readonly splits: readonly Split[]
  /** Where tensors that belong together do not fit, each one sentence. */
  readonly findings: readonly string[]
}

/** Puts tensors side by side that are of one split, and says which do not fit each other. */
export function splitTensors(tensors: readonly Tensor[]): Splits {
  const bySplit = new Map<string | null, Map<string, Tensor>>()
  for (const tensor of tensors) {
    const [, name = tensor.name, split = null] =
      /^(.+)_(train|val|valid|validation|dev|test|all)$/i.exec(tensor.name) ?? []
    const group = bySplit.get(split) ?? new Map<string, Tensor>()
    bySplit.set(split, group.set(name, tensor))
  }
  const splits = [...bySplit].map(([name, group]) => ({
    name,
    rows: Math.max(...[...group.values()].map(({ rows }) => rows)),
    tensors: group,
  }))
  return {
    splits,
    findings: [...splits.flatMap(differentRows), ...missing(splits), ...differentTypes(splits)],
  }
}

/** Rows of X and y belong together by their number. */
const differentRows = ({ tensors }: Split): readonly string[] =>
  new Set([...tensors.values()].map(({ rows }) => rows)).size > 1
    ? [`${[...tensors.values()].map(({ name, rows }) => `${name} has ${rows}`).join(', ')} rows`]
    : []

function missing(splits: readonly Split[]): readonly string[] {
  const names = new Set(splits.flatMap(({ tensors }) => [...tensors.keys()]))
  return splits.flatMap(({ name, tensors }) =>
    [...names]
      .filter((each) => !tensors.has(each))
      .map((each) => `there is no ${each}${name === null ? '' : `_${name}`}, as there is of another split`),
  )
}

function differentTypes(splits: readonly Split[]): readonly string[] {
  const names = new Set(splits.flatMap(({ tensors }) => [...tensors.keys()]))
  return [...names].flatMap((each) => {
    const found = splits.flatMap(({ tensors }) => tensors.get(each) ?? [])
    if (new Set(found.map(({ dtype }) => dtype)).size < 2) return []
    return [found.map(({ name, dtype }) => `${name} is ${dtype}`).join(', ')]
  })
}
