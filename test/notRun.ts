import type { Reporter, TestModule } from 'vitest/node'

/** A reporter that names each test that was skipped: Vitest's own gives their number alone. Where `-t` chooses, it is silent. */
export function notRun(write: (text: string) => unknown = (text) => process.stdout.write(text)): Reporter {
  let chosen = false
  return {
    onInit(vitest) {
      chosen = vitest.config.testNamePattern !== undefined
    },
    onTestRunEnd(modules) {
      if (chosen) return
      for (const name of skipped(modules)) write(`NOT RUN: ${name}\n`)
    },
  }
}

const skipped = (modules: readonly TestModule[]): readonly string[] =>
  modules.flatMap((module) =>
    [...module.children.allTests()]
      .filter((test) => test.result().state === 'skipped')
      .map((test) => `${module.relativeModuleId} > ${test.fullName}`),
  )
