import { expect, it } from 'vitest'
import { cancelAll, cancelOnExit } from '../../src/system/cancelOnExit.ts'

it('ends each work once, and not what has ended', async () => {
  const ended: string[] = []
  const work = (name: string) => (): Promise<unknown> => Promise.resolve(ended.push(name))
  cancelOnExit(work('done'))()
  const forget = [
    cancelOnExit(work('a')),
    cancelOnExit(() => Promise.reject(new Error('gone'))),
    cancelOnExit(() => new Promise(() => undefined)),
  ]
  await Promise.all([cancelAll(20), cancelAll(20)])
  for (const each of forget) each()
  expect(ended).toEqual(['a'])
})
