import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options?: { readonly type: 'minor' }) => void

let known: Collect | undefined

/** V8's garbage collector. Bun has neither the flag nor its garbage. */
export const garbageCollector = (): Collect =>
  (known ??= 'bun' in process.versions ? () => undefined : exposed())

function exposed(): Collect {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as Collect
}
