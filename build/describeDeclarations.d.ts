import type { z } from 'zod'

export declare const describeParams: (text: string, descriptions: Readonly<Record<string, string>>) => string
export declare const descriptionsOf: (params: object, zod: typeof z) => Readonly<Record<string, string>>
