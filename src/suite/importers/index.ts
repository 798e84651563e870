export * from './greatExpectations.ts'
