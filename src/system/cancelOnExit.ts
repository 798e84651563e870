import { setTimeout as pause } from 'node:timers/promises'

type Cancel = () => Promise<unknown>

const running = new Set<Cancel>()

/** Has work that runs elsewhere, e.g. on a server, ended before the process exits. Call the result to forget it. */
export function cancelOnExit(cancel: Cancel): () => void {
  running.add(cancel)
  return () => void running.delete(cancel)
}

let ending: Promise<unknown> | null = null

/** Ends all such work, and waits for it at most `patience` milliseconds. A terminal may send its signal twice. */
export async function cancelAll(patience: number): Promise<void> {
  if (running.size === 0) return
  ending ??= Promise.allSettled([...running].map((cancel) => cancel()))
  await Promise.race([ending, pause(patience)])
}
