import { PassThrough } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { answerWithin, watchBody } from '../../../src/artifacts/download/idleTimeout.ts'

test('an answer in time is passed on, and its request is not stopped later', async () => {
  let stopped: AbortSignal | undefined
  const answer = await answerWithin(20, (signal) => {
    stopped = signal
    return Promise.resolve('here')
  })
  await pause(40)
  expect(answer).toBe('here')
  expect(stopped?.aborted).toBe(false)
})

test('a request without an answer is stopped, and fails with one sentence', async () => {
  let stopped: AbortSignal | undefined
  const asked = answerWithin(1000, (signal) => {
    stopped = signal
    return new Promise(() => undefined)
  })
  await expect(asked).rejects.toThrow('the server sent nothing for 1 s')
  expect(stopped?.aborted).toBe(true)
})

test('an answer that arrives while this process is busy is no stall', async () => {
  const body = new PassThrough()
  const chunks = watchBody(body, 20)
  const first = chunks.next()
  setImmediate(() => {
    body.write('late')
    const until = performance.now() + 60
    while (performance.now() < until);
  })
  expect(String((await first).value)).toBe('late')
  body.destroy()
})

test('a body that stalls is closed', async () => {
  const body = new PassThrough()
  body.write('some')
  const chunks = watchBody(body, 20)
  expect(String((await chunks.next()).value)).toBe('some')
  await expect(chunks.next()).rejects.toThrow('the server sent nothing')
  expect(body.destroyed).toBe(true)
})
