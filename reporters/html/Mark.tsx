import type { Kind } from '../terminal/mark.ts'

const shapes: Readonly<Record<Kind, string>> = {
  failure: 'M4 4l8 8M12 4l-8 8',
  error: 'M8 3v6.5M8 12.4v.2',
  warning: 'M8 6v3.6M8 12.1v.2',
  pass: 'M3.6 8.4l3 3 5.8-6.4',
  skip: 'M4.5 8h7',
}

/** Outlines that tell the kinds apart without any colour. */
const outlines: Readonly<Record<Kind, string>> = {
  failure: 'M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8z',
  error: 'M5 .8h6l4.2 4.2v6L11 15.2H5L.8 11V5z',
  warning: 'M8 1.2l7.2 13.2H.8z',
  pass: 'M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8z',
  skip: 'M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8z',
}

const solid: readonly Kind[] = ['failure', 'error', 'warning']

/** The symbol of a kind of result. What it means is said in words beside it. */
export const Mark = ({ kind, size = 16 }: { readonly kind: Kind; readonly size?: number }) => (
  <svg
    class={`mark ${kind}`}
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={outlines[kind]} fill={solid.includes(kind) ? 'currentColor' : 'none'} />
    <path
      d={shapes[kind]}
      stroke-width="1.8"
      {...(solid.includes(kind) && { class: 'hole', stroke: '#fff' })}
    />
  </svg>
)
