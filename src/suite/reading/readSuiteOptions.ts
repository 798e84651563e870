import type { Fill } from './fill.ts'

/** Permissions of a suite file, and the values of its variables. */
export interface ReadSuiteOptions {
  /** Returns the value that a string of a YAML or JSON suite stands for. Default: the string itself. */
  readonly fill?: Fill | undefined
  /** Whether a YAML or JSON suite may load the files under `plugins`, which are code. Default: `false`. */
  readonly allowPlugins?: boolean | undefined
}
