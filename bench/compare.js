import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

/** How large a benchmark is: its own default, unless `BENCH_ROWS` says otherwise. */
export const rowsOr = (usual) => Number(process.env.BENCH_ROWS ?? usual)

const rounds = Math.max(5, Number(process.env.BENCH_ROUNDS ?? 5))

export function median(values) {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Runs the cases in turn (A B C, A B C, …; first once unmeasured) and prints, for each, the median time and the median
 * of its ratios to the first case of the same round, so that a slow spell of the machine falls on all of them. What a
 * case returns is printed beside it. Nothing is asserted.
 */
export async function compare(title, cases, { warmUp = true } = {}) {
  const entries = Object.entries(cases)
  const times = entries.map(() => [])
  const notes = entries.map(() => '')
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    for (const [i, [, run]] of entries.entries()) {
      const { ms, note } = await timed(run)
      if (round >= 0) times[i].push(ms)
      notes[i] = note
    }
  }
  const lines = entries.map(([name], i) => {
    const ratios = times[i].map((ms, round) => ms / times[0][round])
    return [
      name,
      duration(median(times[i])),
      `${duration(Math.min(...times[i]))} – ${duration(Math.max(...times[i]))}`,
      `${median(ratios).toPrecision(3)} x`,
      notes[i],
    ]
  })
  const load = loadavg()[0].toFixed(1)
  say(
    `\n${title}\nmedian of ${rounds} rounds · ${cpus().length} cores · load ${load} · node ${process.version}\n`,
  )
  say(table([['', 'median', 'from – to', 'ratio', ''], ...lines]))
}

/** A case returns its note, or times a part of itself by returning `{ ms }`. */
async function timed(run) {
  const start = performance.now()
  const result = await run()
  const ms = performance.now() - start
  if (typeof result === 'object') return { ms: result.ms, note: '' }
  return { ms, note: String(result ?? '') }
}

export function table(lines) {
  const widths = lines[0].map((_, i) => Math.max(...lines.map((cells) => cells[i].length)))
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
  return lines.map((cells) => `  ${line(cells).join('  ').trimEnd()}\n`).join('')
}

export const say = (text) => void process.stdout.write(text)

const duration = (ms) => (ms < 1000 ? `${ms.toPrecision(3)} ms` : `${(ms / 1000).toPrecision(3)} s`)

/** Runs a whole program; an exit code that is not expected stops the benchmark. */
export function whole(program, args, codes = [0]) {
  const { status, stderr, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  if (error) throw error
  if (!codes.includes(status)) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`)
}

/** A folder for the files of a benchmark, removed when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.on('SIGINT', () => process.exit(130))
  return folder
}

/** The Python of the environment variable PYTHON (else `python3`) where it has the modules; null, loudly, where not. */
export function pythonWith(modules) {
  const python = process.env.PYTHON ?? 'python3'
  const versions = modules.map((module) => `${module}.__version__`).join(', ')
  const { status, stdout } = spawnSync(python, ['-c', `import ${modules.join(', ')}; print(${versions})`], {
    encoding: 'utf8',
  })
  if (status !== 0) {
    say(`\n!!! NOT RUN: the comparison with Python. ${python} cannot import ${modules.join(' and ')}.\n`)
    say('!!! Set PYTHON to a Python that has them.\n')
    return null
  }
  const names = stdout.trim().split(' ')
  return { python, versions: modules.map((module, i) => `${module} ${names[i]}`).join(', ') }
}

/** A Python that stays alive: one line in, one line out, so that its start is not measured. */
export function pythonServer(python, script) {
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8')
  return {
    async ask(line) {
      child.stdin.write(`${line}\n`)
      let answer = ''
      while (!answer.endsWith('\n')) answer += (await once(child.stdout, 'data'))[0]
      return answer.trim()
    },
    close: () => child.stdin.end(),
  }
}
