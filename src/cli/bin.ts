import { needsSupervisor } from './needsSupervisor.ts'
import { runProcess } from './runProcess.ts'

const args = process.argv.slice(2)
if (needsSupervisor(args, process.env)) {
  const { supervise } = await import('./supervise.ts')
  await supervise(args)
} else await runProcess(args)
