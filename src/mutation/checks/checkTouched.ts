import type { Engine } from '../../core/engine.ts'
import type { Memo } from '../../runner/run.ts'
import type { OriginalRun, Ran } from './runOriginal.ts'

/** Checks what the touched columns can change. */
export async function checkTouched(
  { checks, check }: OriginalRun,
  engine: Engine,
  touched: ReadonlySet<string>,
  recall: Memo['recall'],
): Promise<Ran> {
  const open = checks.filter(({ deciding }) => deciding?.some((name) => touched.has(name)) ?? true)
  const { results, origins } = await check(
    open.map(({ expectation }) => expectation),
    engine,
    { recall, note: () => undefined },
  )
  return { results, origins: origins.map((origin) => open[origin]!.place) }
}
