import { needsSupervisor } from './needsSupervisor.ts'

const args = process.argv.slice(2)
if (needsSupervisor(args, process.env)) {
  const { supervise } = await import('./supervise.ts')
  await supervise(args)
} else {
  const { runProcess } = await import('./runProcess.ts')
  await runProcess(args)
}
