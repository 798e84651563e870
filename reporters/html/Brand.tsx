/** Logo and name of the tool, and the kind of page. */
export const Brand = ({ tool, page }: { readonly tool: string; readonly page: string }) => (
  <p class="brand">
    <svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
      <path d="M2 13L12 3" stroke="currentColor" stroke-width="3.4" stroke-linecap="round" opacity=".55" />
      <path d="M10 13L20 3" stroke="currentColor" stroke-width="3.4" stroke-linecap="round" />
    </svg>
    {tool} <span>{page}</span>
  </p>
)
