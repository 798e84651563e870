import { z } from 'zod'
import { didYouMean } from '../text/didYouMean.ts'
import { UsageError } from '../errors/usageError.ts'
import { isGroup, lookUp, type Config } from '../hydra/config.ts'
import type { Environment } from '../hydra/environment.ts'
import { filledIn } from '../hydra/interpolate.ts'
import { check } from './check.ts'
import { download } from './download.ts'
import { preprocess } from './preprocess.ts'
import { segregate } from './segregate.ts'
import type { CheckCommand, Step, StepContext } from './step.ts'

type Kinds = Readonly<Record<string, Step<unknown>>>

const kindsWith = (command: CheckCommand): Kinds => ({
  download,
  preprocess,
  check: check(command),
  segregate,
})

export interface PlannedStep {
  readonly name: string
  readonly run: (context: StepContext) => Promise<number>
}

/**
 * The steps of a pipeline, in their order; of those, the ones that `names` or `main.execute_steps` has. All of them are
 * checked before any runs.
 */
export function planSteps(
  config: Config,
  wanted: readonly string[] | null,
  env: Environment,
  command: CheckCommand,
): readonly PlannedStep[] {
  const kinds = kindsWith(command)
  const steps = config['steps']
  if (!isGroup(steps) || Object.keys(steps).length === 0)
    throw new UsageError(`a pipeline has steps, such as download: { source: …, artifact: … }`)
  const names = Object.keys(steps)
  const asked = wanted ?? executeSteps(lookUp(config, ['main', 'execute_steps'])) ?? names
  const unknown = asked.find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new UsageError(
      `there is no step "${unknown}"${didYouMean(unknown, names)}; there are ${names.join(', ')}`,
    )
  return Object.entries(steps)
    .map(([name, given]) => planStep(name, filledIn(given, config, env), kinds))
    .filter(({ name }) => asked.includes(name))
}

/** A list, or names with commas between them. */
function executeSteps(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return null
  const names = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value
  const steps = z.array(z.string()).safeParse(names)
  if (steps.success) return steps.data
  throw new UsageError(`main.execute_steps: expected names, found ${JSON.stringify(value)}`)
}

/** A step is of the kind that it is called, or of the one that `use` names. */
function planStep(name: string, given: unknown, kinds: Kinds): PlannedStep {
  if (!isGroup(given))
    throw new UsageError(`steps.${name}: expected parameters, found ${JSON.stringify(given)}`)
  const { use = name, ...params } = given
  const step = typeof use === 'string' && Object.hasOwn(kinds, use) ? kinds[use] : undefined
  if (!step)
    throw new UsageError(
      `steps.${name}: there is no kind of step "${String(use)}"; use one of ${Object.keys(kinds).join(', ')}`,
    )
  const checked = step.params.safeParse(params)
  if (!checked.success) throw new UsageError(`steps.${name}: ${z.prettifyError(checked.error)}`)
  const problem = step.refuse?.(checked.data) ?? null
  if (problem !== null) throw new UsageError(`steps.${name}: ${problem}`)
  return { name, run: (context) => step.run(checked.data, context) }
}
