import { styleText } from 'node:util'

export type Style = 'green' | 'red' | 'yellow' | 'dim' | 'bold'
export type Paint = (style: Style, text: string) => string

const plain: Paint = (_style, text) => text
// Whether to colour is the caller's decision, so the stream is not asked again.
const coloured: Paint = (style, text) => styleText(style, text, { validateStream: false })

export const painter = (colour: boolean): Paint => (colour ? coloured : plain)
