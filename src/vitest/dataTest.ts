import { test } from 'vitest'
import { closeSharedData } from './sharedData.ts'

/** Vitest's `test`, in a worker that closes its data in the end: Vitest kills workers, and no exit handler runs. */
export const dataTest = test.extend('touchstone', { scope: 'worker', auto: true }, ({}, { onCleanup }) => {
  onCleanup(closeSharedData)
})
