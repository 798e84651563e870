/**
 * Script of the page: search, filter by severity and column, and keep the filter in the address.
 * Without it everything is there, and kinds can still be filtered.
 */
export const script = `'use strict';
(() => {
  const form = document.querySelector('.filter');
  const mostPrinted = 300;
  const folded = [...document.querySelectorAll('details.group')].filter((one) => one.querySelectorAll('.check').length <= mostPrinted);
  const open = (of) => { for (let up = of; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true; };

  addEventListener('beforeprint', () => folded.forEach((one) => { one.dataset.was = one.open ? '1' : ''; one.open = true; }));
  addEventListener('afterprint', () => folded.forEach((one) => { one.open = one.dataset.was === '1'; }));
  if (!form) return;

  const checks = [...document.querySelectorAll('.check')];
  const groups = [...document.querySelectorAll('.group')];
  const nothing = document.querySelector('.nothing');
  const texts = new Map();
  const textOf = (check) => {
    if (!texts.has(check)) texts.set(check, check.textContent.toLowerCase());
    return texts.get(check);
  };
  const fields = ['kind', 'severity', 'column', 'q'].filter((name) => form.elements[name]);
  const standard = { kind: 'all', severity: '', column: '', q: '' };

  function apply() {
    const { severity, column, q, kind } = { ...standard, ...Object.fromEntries(fields.map((name) => [name, form.elements[name].value])) };
    const words = q.toLowerCase().split(/\\s+/).filter(Boolean);
    const finer = severity + column + q !== '';
    let found = 0;
    for (const check of checks) {
      const fits = (!severity || (check.dataset.severity ?? 'error') === severity) && (!column || check.dataset.column === column)
        && words.every((word) => textOf(check).includes(word));
      check.hidden = !fits;
    }
    for (const group of groups) {
      const some = group.querySelector('.check:not([hidden])') !== null;
      group.hidden = finer && !some;
      if (some && (kind === 'all' || kind === group.dataset.kind)) found++;
      if (group.tagName === 'DETAILS' && (kind === group.dataset.kind || (finer && some))) group.open = true;
    }
    nothing.hidden = found > 0;
    nothing.textContent = found > 0 ? '' : 'No check fits the filter.';
  }

  function remember() {
    const state = new URLSearchParams();
    for (const name of fields) if (form.elements[name].value !== standard[name]) state.set(name, form.elements[name].value);
    history.replaceState(null, '', '#' + (String(state) || 'main'));
  }

  function restore() {
    const fragment = decodeURIComponent(location.hash.slice(1));
    const target = fragment && document.getElementById(fragment);
    if (target) {
      if (target.hidden || (target.closest('.group') && form.elements.kind.value !== 'all')) { form.reset(); apply(); }
      open(target);
      target.scrollIntoView();
    } else if (fragment.includes('=')) {
      const state = new URLSearchParams(location.hash.slice(1));
      for (const name of fields) form.elements[name].value = state.get(name) ?? standard[name];
      apply();
    }
  }

  form.querySelector('.finer').hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => { apply(); remember(); });
  addEventListener('hashchange', restore);
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target.matches('input, select')) return;
    event.preventDefault();
    form.elements.q.focus();
  });
  restore();
})();
`
