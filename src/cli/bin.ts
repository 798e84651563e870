import { needsSupervisor } from './needsSupervisor.ts'
import { supervise } from './supervise.ts'

/** Runs the command line in this process, or supervises one that does. */
export async function run(args: readonly string[]): Promise<void> {
  if (needsSupervisor(args, process.env)) return supervise(args)
  const { runProcess } = await import('./runProcess.ts')
  return runProcess(args)
}
