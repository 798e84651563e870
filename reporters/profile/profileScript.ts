/** Script of the page of a profile: find columns by name, and open the one that a link names. */
export const profileScript = `'use strict';
(() => {
  const folded = [...document.querySelectorAll('main details')];
  addEventListener('beforeprint', () => folded.forEach((one) => { one.dataset.was = one.open ? '1' : ''; one.open = true; }));
  addEventListener('afterprint', () => folded.forEach((one) => { one.open = one.dataset.was === '1'; }));

  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.hidden = false;
    for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', openTarget);
  openTarget();

  const form = document.querySelector('.find');
  if (!form) return;
  const rows = [...document.querySelectorAll('[data-column]')];
  const nothing = document.querySelector('.nothing');
  const apply = () => {
    const words = form.elements.q.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      const fits = words.every((word) => row.dataset.column.includes(word)) && (!form.elements.alerts.checked || row.dataset.alerts !== '0');
      row.hidden = !fits;
      if (fits) found++;
    }
    nothing.textContent = found > 0 ? '' : 'No column fits.';
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', apply);
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target.matches('input')) return;
    event.preventDefault();
    form.elements.q.focus();
  });
})();
`
