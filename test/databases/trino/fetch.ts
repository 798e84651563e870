import { fetchTrino } from './nodes.ts'

fetchTrino()
