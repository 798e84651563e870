import { test } from 'vitest'
import { checkVitest } from './checkVitest.ts'
import { closeSharedData } from './sharedData.ts'

// Here too, as a file of tests may run without the plugin.
checkVitest()

/** Vitest's `test`, in a worker that closes its data in the end: Vitest kills workers, and no exit handler runs. */
export const dataTest = test.extend('touchstone', { scope: 'worker', auto: true }, ({}, { onCleanup }) => {
  onCleanup(closeSharedData)
})
