import type { Streams } from '../system/streams.ts'

/** The surroundings of a command: where it writes, and where it leaves its exit code. */
export interface Shell extends Streams {
  readonly finish: (code: number) => void
  /** Takes what is done if the process fails outside of the command, e.g. to write a report of it. */
  readonly onCrash?: (report: (problem: unknown) => Promise<void>) => void
  /** The reason why the process that ran this command before ended. The command reports it, and does nothing else. */
  readonly crash?: string | undefined
  /** Values of the environment that outputs don't show. */
  readonly secrets?: ReadonlySet<string>
}
