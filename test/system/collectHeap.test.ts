import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { collectHeap } from '../../src/system/collectHeap.ts'

const forgotten = (): WeakRef<object> => new WeakRef({ text: 'x' })

it('frees objects that nobody uses where the heap has more bytes', async () => {
  const reference = forgotten()
  // What is referred to weakly lives until the end of the turn.
  await setImmediate()
  collectHeap(0)
  expect(reference.deref()).toBeUndefined()
})
