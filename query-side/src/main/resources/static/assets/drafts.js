// Drafts: what was typed into a command's form is kept on this machine until it is recorded, thrown away, or its person logs out.
'use strict';
(() => {
  const {say, make, icon} = window.tallystick;
  const PREFIX = 'tallystick.draft.';
  const DAYS = 14 * 24 * 3600 * 1000;
  const account = document.body.dataset.account ?? '';
  const controls = form => [...form.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(control => !control.closest('.found'));
  const lists = form => [...form.querySelectorAll('[data-list][data-field]')].filter(list => !list.closest('[data-entry]'));
  const keyOf = form => PREFIX + account + '.' + form.dataset.name + '.' + [...form.querySelectorAll('input[type=hidden]')].map(given => given.value).join('|');
  const drafts = () => Object.keys(localStorage).filter(key => key.startsWith(PREFIX));

  function keep(form) {
    const values = controls(form).map(control => ({value: control.value, record: control.dataset.value ?? null}));
    if (values.every((entry, i) => entry.value === (form.draftless?.[i] ?? ''))) { localStorage.removeItem(keyOf(form)); return; }
    localStorage.setItem(keyOf(form), JSON.stringify({at: Date.now(), counts: lists(form).map(list => list.querySelectorAll(':scope > [data-entries] > [data-entry]').length), values}));
  }
  function restore(form) {
    form.draftless = controls(form).map(control => control.value);
    const draft = JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null');
    if (!draft) return;
    lists(form).forEach((list, i) => {
      const entries = list.querySelector(':scope > [data-entries]');
      while (entries.children.length < draft.counts[i]) entries.append(list.querySelector(':scope > template').content.cloneNode(true));
      while (entries.children.length > draft.counts[i]) entries.lastElementChild.remove();
    });
    const found = controls(form);
    if (found.length !== draft.values.length) { localStorage.removeItem(keyOf(form)); return; } // the form has changed since
    found.forEach((control, i) => {
      control.value = draft.values[i].value;
      if (draft.values[i].record) control.dataset.value = draft.values[i].record;
    });
    const drop = make('button', {type: 'button', class: 'btn btn-sm', 'data-draft-drop': '', text: say('draft.drop')});
    form.prepend(make('p', {class: 'soft small', role: 'status', 'data-draft': ''}, icon('pencil'), make('span', {text: ' ' + say('draft.restored', {when: new Date(draft.at).toLocaleString(document.documentElement.lang)}) + ' '}), drop));
  }
  const form = event => event.target.closest?.('form[data-give]');
  const formsIn = root => root.querySelectorAll('form[data-give]').forEach(restore);

  drafts().filter(key => Date.now() - (JSON.parse(localStorage.getItem(key)).at ?? 0) > DAYS).forEach(key => localStorage.removeItem(key));
  document.addEventListener('input', event => { if (form(event)) keep(form(event)); });
  document.addEventListener('change', event => { if (form(event)) keep(form(event)); });
  document.addEventListener('click', event => {
    const given = form(event);
    if (!given) return;
    if (event.target.closest('[data-draft-drop]')) { localStorage.removeItem(keyOf(given)); location.reload(); } else setTimeout(() => keep(given));
  });
  document.addEventListener('recorded', event => localStorage.removeItem(keyOf(event.target)));
  document.addEventListener('submit', event => { if (event.target.matches('form[action="/logout"]')) drafts().forEach(key => localStorage.removeItem(key)); });
  document.getElementById('drawer')?.addEventListener('filled', event => setTimeout(() => formsIn(event.target)));
  setTimeout(() => formsIn(document.querySelector('main') ?? document));
})();
