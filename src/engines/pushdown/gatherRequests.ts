/**
 * Gathers requests of one moment, so that few statements answer them. Where a statement fails, each of its requests is made
 * alone: one bad cast is one error.
 *
 * @param answer - Answers requests with one statement, in their order.
 */
export function gatherRequests<Q, A>(
  answer: (requests: readonly Q[]) => Promise<readonly A[]>,
  limits: GatherLimits<Q>,
): (request: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = []

  const answerAll = async (group: readonly Waiting<Q, A>[]): Promise<void> => {
    try {
      const answers = await answer(group.map(({ request }) => request))
      for (const [i, { resolve }] of group.entries()) resolve(answers[i]!)
    } catch (cause) {
      if (group.length > 1) for (const each of group) await answerAll([each])
      else group[0]!.reject(cause)
    }
  }

  const start = (): void => {
    for (const group of groupsOf(waiting, limits)) void answerAll(group)
    waiting = []
  }

  return (request) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(start)
      waiting.push({ request, resolve, reject })
    })
}

/** Which requests one statement may answer. */
export interface GatherLimits<Q> {
  /** Equal for requests that can share a statement. */
  readonly keyOf: (request: Q) => string
  /** How much of a statement a request takes. */
  readonly sizeOf: (request: Q) => number
  /** The greatest sum of sizes. */
  readonly most: number
}

interface Waiting<Q, A> {
  readonly request: Q
  readonly resolve: (answer: A) => void
  readonly reject: (cause: unknown) => void
}

function groupsOf<Q, A>(
  waiting: readonly Waiting<Q, A>[],
  { keyOf, sizeOf, most }: GatherLimits<Q>,
): readonly (readonly Waiting<Q, A>[])[] {
  const groups: Waiting<Q, A>[][] = []
  const open = new Map<string, { readonly group: Waiting<Q, A>[]; size: number }>()
  for (const each of waiting) {
    const [key, size] = [keyOf(each.request), sizeOf(each.request)]
    const last = open.get(key)
    if (last && last.size + size <= most) {
      last.group.push(each)
      last.size += size
    } else {
      const group = [each]
      groups.push(group)
      open.set(key, { group, size })
    }
  }
  return groups
}
