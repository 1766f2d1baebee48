// A destruction batch: items are chosen with keys or the mouse and decided on, or compared, together.
'use strict';
(() => {
  const root = document.getElementById('batch');
  const form = document.getElementById('decide');
  const {post, say, newKey, shownAnswer, lineSet} = window.tallystick;
  const rows = [...root.querySelectorAll('#items tr[data-line]')];
  if (!rows.length) return;
  const chosen = new Set();
  let at = 0;
  let from = null;
  let key = null;
  let asked = null;

  function show() {
    rows.forEach((row, i) => {
      const on = chosen.has(row);
      row.querySelector('input').checked = on;
      row.classList.toggle('chosen', on);
      row.setAttribute('aria-selected', on);
      row.tabIndex = i === at ? 0 : -1;
    });
    document.getElementById('every').checked = chosen.size === rows.length;
    document.getElementById('chosen').textContent = chosen.size ? say('batch.chosen', {n: chosen.size}) : '';
  }
  function choose(row, on) { if (on) chosen.add(row); else chosen.delete(row); }
  // From where the selection began to where it is extended to.
  function through(to) {
    const start = from ?? at;
    for (let i = Math.min(start, to); i <= Math.max(start, to); i++) choose(rows[i], true);
    from = start;
  }
  function go(to, extend) {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    if (extend) through(next); else from = null;
    at = next;
    show();
    rows[at].focus();
  }
  const lines = () => lineSet((chosen.size ? [...chosen] : [rows[at]]).map(row => Number(row.dataset.line)));

  async function give(command, body) {
    const print = command + JSON.stringify(body);
    if (asked !== print) { asked = print; key = newKey(); } // repeated unchanged it is the same request
    const {ok, status, answer} = await post('/api/commands/retention/' + command, body, {key});
    if (ok) { location.reload(); return; }
    document.getElementById('batch-answer').replaceChildren(shownAnswer(answer, status));
  }
  function decide(decision) {
    const reason = form.elements.reason.value.trim();
    if (!reason) { form.elements.reason.focus(); document.getElementById('chosen').textContent = say('batch.reason'); return; }
    const body = {batch: root.dataset.record, lines: lines(), decision, reason};
    if (decision === 'EXTEND') {
      body.period = form.elements.period.value.trim();
      if (!body.period) { form.elements.period.focus(); document.getElementById('chosen').textContent = say('batch.period'); return; }
    }
    give('AppraiseItems', body);
  }
  const check = () => give('CheckItems', {batch: root.dataset.record, lines: lines()});

  root.addEventListener('click', event => {
    const decision = event.target.closest('[data-decision]');
    const row = event.target.closest('#items tr[data-line]');
    if (decision) decide(decision.dataset.decision);
    else if (event.target.closest('[data-check]')) check();
    else if (event.target.id === 'every') { rows.forEach(r => choose(r, event.target.checked)); show(); }
    else if (row && !event.target.closest('a')) {
      const i = rows.indexOf(row);
      if (event.shiftKey) through(i); else { choose(row, !chosen.has(row)); from = i; }
      at = i;
      show();
    }
  });
  form?.addEventListener('submit', event => event.preventDefault());
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input[name], textarea, select, .drawer')) return;
    const acts = {
      ArrowDown: () => go(at + 1, event.shiftKey), j: () => go(at + 1, false), J: () => go(at + 1, true),
      ArrowUp: () => go(at - 1, event.shiftKey), k: () => go(at - 1, false), K: () => go(at - 1, true),
      ' ': () => { choose(rows[at], !chosen.has(rows[at])); from = at; show(); },
      a: () => { const all = chosen.size < rows.length; rows.forEach(r => choose(r, all)); show(); },
      Escape: () => { chosen.clear(); from = null; show(); },
      ...(form ? {d: () => decide('DESTROY'), r: () => decide('RETAIN'), e: () => decide('EXTEND'), t: () => decide('TRANSFER_OUT')} : {c: check})
    };
    if (acts[event.key]) { event.preventDefault(); acts[event.key](); }
  });
  show();
})();
