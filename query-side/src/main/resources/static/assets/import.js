// Bringing in a file: dry run first, then admit. All names of the import's API are in this one file.
'use strict';
(() => {
  const root = document.getElementById('import');
  const {post, say, make, icon, newKey, shownAnswer} = window.tallystick;
  const at = id => document.getElementById(id);
  let id = root.dataset.import || null;
  const busy = ['READING', 'ADMITTING'];

  const old = ['VOLUME_CATALOGUE', 'ITEM_CATALOGUE', 'LOAN_BOOK', 'DESTRUCTION_REGISTER', 'STAFF_LIST', 'CUSTOMER_LIST', 'TRADE_LIST'];
  let kind = at('kind').value;

  // Each kind of list has its own empty workbook; a loan book and a staff list come from no unit.
  function chosen() {
    kind = at('kind').value;
    const from = !['LOAN_BOOK', 'STAFF_LIST', 'CUSTOMER_LIST', 'TRADE_LIST'].includes(kind);
    at('template').hidden = kind === 'HOLDINGS';
    at('template').href = '/api/imports/template.xlsx?kind=' + encodeURIComponent(kind);
    at('help-CUSTOMER_LIST').hidden = kind !== 'CUSTOMER_LIST';
    at('help-TRADE_LIST').hidden = kind !== 'TRADE_LIST';
    at('old-help').hidden = !old.includes(kind) || !at('help-CUSTOMER_LIST').hidden || !at('help-TRADE_LIST').hidden;
    // Of people and trade there is no project, period or class; what is out of sight is not sent either.
    const papers = !['STAFF_LIST', 'CUSTOMER_LIST', 'TRADE_LIST'].includes(kind);
    document.querySelectorAll('#upload [data-papers]').forEach(part => {
      part.hidden = !papers;
      part.querySelectorAll('input, select').forEach(field => { field.disabled = !papers; });
    });
    at('from-field').hidden = !from;
    at('from').required = from;
    if (!from) at('from').value = '';
  }
  at('kind').addEventListener('change', chosen);
  chosen();

  at('upload').addEventListener('submit', async event => {
    event.preventDefault();
    at('import-answer').replaceChildren();
    const form = new FormData(event.target);
    for (const [name, value] of [...form]) if (value === '') form.delete(name);
    const button = event.target.querySelector('button[type=submit]');
    button.disabled = true;
    try {
      const {ok, status, answer} = await post('/api/imports', form);
      if (!ok) { at('import-state').hidden = true; at('import-answer').replaceChildren(shownAnswer(answer, status)); return; }
      id = answer.id;
      history.replaceState(null, '', '/import?id=' + encodeURIComponent(id));
      show(answer);
      look();
    } catch { at('import-answer').replaceChildren(shownAnswer({title: say('unreachable'), detail: say('unreachable.help')}, 0)); }
    finally { button.disabled = false; }
  });
  async function look() {
    if (!id) return;
    const response = await fetch('/api/imports/' + encodeURIComponent(id), {headers: {'Accept-Language': document.documentElement.lang}, cache: 'no-store'});
    const told = await response.json();
    if (!response.ok) { at('import-answer').replaceChildren(shownAnswer(told, response.status)); return; }
    show(told);
    if (busy.includes(told.state)) setTimeout(look, 700);
  }
  function show(told) {
    at('import-state').hidden = false;
    kind = told.kind ?? kind;
    at('i-file').textContent = told.fileName ?? '';
    at('i-hash').textContent = (told.sha256 ?? '').slice(0, 16);
    at('i-state').className = 'state ' + ({CHECKED: told.bad ? 'warn' : 'good', ADMITTED: 'good', REFUSED: 'bad', UNREADABLE: 'bad'}[told.state] ?? 'go');
    at('i-state').replaceChildren(icon({CHECKED: told.bad ? 'alert-triangle' : 'check', ADMITTED: 'circle-check', REFUSED: 'ban', UNREADABLE: 'circle-x'}[told.state] ?? 'hourglass'), make('span', {text: say('import.' + told.state)}));
    at('i-state').dataset.state = told.state;
    at('i-progress').max = told.rowsTotal || 1;
    at('i-progress').value = busy.includes(told.state) ? told.rowsRead ?? 0 : told.rowsTotal || 1;
    at('i-rows').textContent = told.rowsRead ?? 0;
    at('i-good').textContent = told.good ?? 0;
    at('i-bad').textContent = told.bad ?? 0;
    const done = ['ADMITTED', 'ADMITTING'].includes(told.state);
    at('i-admit').hidden = done || !told.canAdmit;
    at('i-admit-good').hidden = done || !told.canQuarantine;
    at('i-quarantine').hidden = !told.bad;
    at('i-quarantine').href = '/api/imports/' + encodeURIComponent(id) + '/quarantine.xlsx';
    const problems = told.problems ?? [];
    at('i-problems').hidden = at('i-problems-head').hidden = problems.length === 0;
    at('i-problem-count').textContent = told.problemCount > problems.length ? say('import.first', {n: problems.length, all: told.problemCount}) : String(problems.length);
    at('i-problem-rows').replaceChildren(...problems.map(p => make('tr', {}, make('td', {class: 'num', text: p.row}), make('td', {text: p.header || p.column || ''}), make('td', {text: p.detail}), make('td', {class: 'mono clip', text: p.value ?? '', title: p.value ?? ''}))));
    const notes = told.notes ?? [];
    at('i-notes').hidden = at('i-notes-head').hidden = notes.length === 0;
    at('i-notes').replaceChildren(...notes.slice(0, 50).map(n => make('div', {text: (n.row ? n.row + ': ' : '') + n.detail})));
    if (told.state === 'UNREADABLE') at('import-answer').replaceChildren(shownAnswer({title: say('import.UNREADABLE'), detail: told.detail}, 422));
    if (told.objection) at('import-answer').replaceChildren(shownAnswer(told.objection, told.objection.status));
    if (told.state === 'ADMITTED' && told.answer?.aggregate) admitted(told.answer);
    if (told.state === 'REFUSED' && told.answer) at('import-answer').replaceChildren(shownAnswer(told.answer, told.answer.status));
  }
  function admitted(answer) {
    // Told twice, by the answer and by the next look. Made anew, the link would be lost under a finger that is pressing it.
    if (at('import-answer').querySelector('[data-recorded="' + answer.position + '"]')) return;
    const list = answer.aggregate.startsWith('transfer/');
    const report = old.includes(kind);
    at('import-answer').replaceChildren(make('div', {class: 'note good', role: 'status', 'data-recorded': answer.position}, make('h3', {}, icon('check'), make('span', {text: say(answer.repeated ? 'import.again' : 'import.done')})),
      make('p', {}, make('a', {href: list ? '/transfers/' + encodeURIComponent(answer.aggregate.split('/')[1]) : report ? '/registers/old-lists' : '/holdings', text: say(list ? 'import.open.list' : report ? 'import.open.report' : 'import.open.holdings')}))));
  }
  async function admit(quarantine) {
    at('i-admit').disabled = at('i-admit-good').disabled = true;
    try {
      const {ok, status, answer} = await post('/api/imports/' + encodeURIComponent(id) + '/commit' + (quarantine ? '?quarantine=true' : ''), {}, {key: newKey()});
      if (ok && answer.aggregate) admitted(answer); else if (!ok) at('import-answer').replaceChildren(shownAnswer(answer, status));
      if (ok) { at('import-answer').dataset.keep = ''; look(); }
    } finally { at('i-admit').disabled = at('i-admit-good').disabled = false; }
  }
  at('i-admit').addEventListener('click', () => admit(false));
  at('i-admit-good').addEventListener('click', () => admit(true));
  fetch('/api/imports/mappings').then(r => r.ok ? r.json() : []).then(all => all.forEach(m => at('mapping').append(make('option', {value: m.name, text: m.name})))).catch(() => {});
  look();
})();
