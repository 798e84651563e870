// Vitest loads a setup file again for each test file, but what it imports once a worker: else each would share another.
import './sharedDuckdb.ts'
