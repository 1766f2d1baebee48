// Counting: what is said here is kept on this machine, for whoever said it, until the ledger has it, each batch under a key of
// its own.
'use strict';
(() => {
  const root = document.getElementById('counting');
  const {post, say, make, icon, newKey, shownAnswer, showBreaches, lineSet: sets} = window.tallystick;
  const at = id => document.getElementById(id);
  const transfer = root.dataset.transfer;
  const store = 'tallystick.count.' + (document.body.dataset.account ?? '') + '.' + transfer;
  const batches = JSON.parse(localStorage.getItem(store) || '[]'); // {key, accepted:[], rejected:[{line,reason}], missing:[], pages:[{line,counted}], sent}
  let lines = new Map();
  const barred = root.dataset.barred === 'true'; // looks on; what to do instead stands above
  let counting = root.dataset.state === 'COUNTING' && !barred;
  let current = null;
  let last = [];
  let sending = false;
  let reached = true;
  const keep = () => localStorage.setItem(store, JSON.stringify(batches));
  const waiting = () => batches.reduce((n, b) => n + b.accepted.length + b.rejected.length + b.missing.length, 0);

  // What this machine knows: what the ledger says, and over it what was said here and is not yet there.
  function foundOf(number) {
    for (const batch of batches) {
      if (batch.accepted.includes(number)) return 'ACCEPTED';
      if (batch.missing.includes(number)) return 'MISSING';
      if (batch.rejected.some(r => r.line === number)) return 'REJECTED';
    }
    return lines.get(number)?.found ?? 'UNCOUNTED';
  }
  const open = () => { const now = batches[batches.length - 1]; if (now && !now.sent) return now; const batch = {key: newKey(), accepted: [], rejected: [], missing: [], pages: [], sent: false}; batches.push(batch); return batch; };

  function show() {
    const all = [...lines.values()];
    const seen = all.filter(l => foundOf(l.line) !== 'UNCOUNTED').length;
    at('n-expected').textContent = all.length;
    at('n-seen').textContent = seen;
    at('n-left').textContent = all.length - seen;
    at('progress').max = all.length || 1;
    at('progress').value = seen;
    const unsent = waiting();
    at('sending').replaceChildren(icon(unsent ? (reached ? 'send' : 'alert-triangle') : 'circle-check'), make('span', {text: unsent ? say('unsent', {n: unsent}) : say('allsent')}));
    at('sending').className = 'state ' + (unsent ? (reached ? 'go' : 'warn') : 'good');
    root.querySelectorAll('#acts button, #scanned').forEach(control => { control.disabled = !counting; });
    at('complete').disabled = !counting || unsent > 0 || seen < all.length;
    const mini = at('mini');
    if (mini.children.length !== all.length) {
      mini.replaceChildren(...all.map(l => make('button', {type: 'button', 'data-line': l.line, text: l.line})));
    }
    all.forEach((l, i) => {
      const own = foundOf(l.line);
      const button = mini.children[i];
      button.className = own.toLowerCase() + (l.found === 'UNCOUNTED' && own !== 'UNCOUNTED' ? ' waiting' : '') + (current === l.line ? ' current' : '');
      button.title = l.title + ' · ' + say('found.' + own);
    });
    const line = lines.get(current);
    at('line-no').textContent = line ? line.line : '–';
    at('line-title').textContent = line ? line.title : say('pick');
    at('line-facts').replaceChildren();
    if (line) at('line-facts').append(make('span', {text: [line.code, say('pages', {n: line.pages}), say('found.' + foundOf(line.line)) + (line.by ? ' · ' + line.by : '')].filter(Boolean).join(' · ')}));
    at('log').replaceChildren(...last.slice(-30).reverse().map(entry => make('li', {}, icon(entry.what === 'accept' ? 'circle-check' : entry.what === 'undo' ? 'arrow-back-up' : 'alert-triangle'), make('span', {class: 'what', text: entry.text}), make('span', {class: 'soft small', text: entry.sent ? '' : say('waiting')}))));
  }
  const next = from => { const all = [...lines.keys()]; const later = all.filter(n => n > (from ?? 0)); return [...later, ...all].find(n => foundOf(n) === 'UNCOUNTED') ?? null; };
  const tell = text => { at('said').textContent = text; };

  function numbers(text) {
    const typed = text.trim();
    if (/^\d+(\s*-\s*\d+)?(\s*,\s*\d+(\s*-\s*\d+)?)*$/.test(typed)) {
      const found = [];
      for (const part of typed.split(',')) { const [from, to] = part.split('-').map(n => Number(n.trim())); for (let n = from; n <= (to ?? from) && found.length < 100000; n++) found.push(n); }
      return found.every(n => lines.has(n)) && found.length ? found : null;
    }
    const wanted = typed.toLowerCase();
    const hit = [...lines.values()].find(l => [l.unit, l.unit.split('/')[1], l.code].some(name => name && name.toLowerCase() === wanted));
    return hit ? [hit.line] : null;
  }
  function put(what, these, extra = {}) {
    const fresh = these.filter(n => foundOf(n) === 'UNCOUNTED');
    if (!fresh.length) { tell(say('already')); return; }
    const batch = open();
    if (what === 'accept') batch.accepted.push(...fresh);
    if (what === 'missing') batch.missing.push(...fresh);
    if (what === 'reject') batch.rejected.push(...fresh.map(line => ({line, reason: extra.reason})));
    if (what === 'pages') { batch.accepted.push(...fresh); batch.pages.push(...fresh.map(line => ({line, counted: extra.counted}))); }
    const name = fresh.length === 1 ? fresh[0] : fresh[0] + '–' + fresh[fresh.length - 1];
    const entry = {what, lines: fresh, batch: batch.key, sent: false, text: say('did.' + what, {lines: name, reason: extra.reason ? say('reason.' + extra.reason) : '', n: extra.counted ?? ''})};
    last.push(entry);
    tell(entry.text);
    current = next(fresh[fresh.length - 1]);
    keep();
    show();
    later();
  }
  let timer = null;
  const later = () => { clearTimeout(timer); timer = setTimeout(send, 700); };
  function bodyOf(batch) {
    const body = {transfer};
    if (batch.accepted.length) body.accepted = sets(batch.accepted);
    if (batch.missing.length) body.missing = sets(batch.missing);
    const reasons = [...new Set(batch.rejected.map(r => r.reason))];
    if (reasons.length) body.rejected = reasons.map(reason => ({lines: sets(batch.rejected.filter(r => r.reason === reason).map(r => r.line)), reason}));
    if (batch.pages.length) body.pages = batch.pages;
    return body;
  }
  async function send() {
    if (sending) return;
    sending = true;
    try {
      while (batches.length) {
        const batch = batches[0];
        if (!batch.accepted.length && !batch.rejected.length && !batch.missing.length) { batches.shift(); keep(); continue; }
        batch.sent = true; // from now on it is repeated unchanged, under the same key
        keep();
        const {ok, status, answer} = await post('/api/commands/custody/CountLines', bodyOf(batch), {key: batch.key});
        reached = true;
        if (status >= 500) { reached = false; break; }
        if (!ok) { at('count-answer').replaceChildren(shownAnswer(answer, status)); if (status === 401) break; } else at('count-answer').replaceChildren(...showBreaches(answer));
        last.filter(e => e.batch === batch.key).forEach(e => { e.sent = true; e.refused = !ok; });
        await load();
        batches.shift();
        keep();
        show();
      }
    } catch { reached = false; }
    sending = false;
    show();
    if (batches.length) setTimeout(send, reached ? 300 : 4000);
  }
  async function load() {
    const response = await fetch('/transfers/' + encodeURIComponent(root.dataset.key) + '/count.json', {cache: 'no-store'});
    if (!response.ok) throw new Error(String(response.status));
    const told = await response.json();
    lines = new Map(told.lines.map(l => [l.line, l]));
    counting = told.state === 'COUNTING' && !barred;
    if (current === null || !lines.has(current) || foundOf(current) !== 'UNCOUNTED') current = next(current);
    reached = true;
    show();
  }
  async function undo() {
    // What is on its way cannot be called back; it is taken back once it has arrived.
    while (sending && reached) await new Promise(done => setTimeout(done, 60));
    const entry = last.pop();
    if (!entry) { tell(say('nothing')); return; }
    const batch = batches.find(b => b.key === entry.batch);
    if (batch && !batch.sent) {
      for (const name of ['accepted', 'missing']) batch[name] = batch[name].filter(n => !entry.lines.includes(n));
      for (const name of ['rejected', 'pages']) batch[name] = batch[name].filter(r => !entry.lines.includes(r.line));
      keep();
    } else if (entry.sent && !entry.refused) {
      const {ok, status, answer} = await post('/api/commands/custody/UndoCount', {transfer, lines: sets(entry.lines)}, {key: newKey()});
      if (!ok) { last.push(entry); at('count-answer').replaceChildren(shownAnswer(answer, status)); return; }
      await load();
    } else if (!entry.refused) { last.push(entry); tell(say('waiting')); return; }
    current = entry.lines[0];
    tell(say('undone', {lines: sets(entry.lines)}));
    show();
  }
  const focus = () => at('scanned').focus();
  function close() { for (const id of ['reasons', 'pages-form', 'surplus-form']) at(id).hidden = true; focus(); }
  function act(what) {
    if (!counting) return;
    close();
    const typed = numbers(at('scanned').value) ?? (current === null ? [] : [current]);
    at('scanned').value = '';
    pending = typed;
    if (what === 'undo') undo();
    else if (what === 'surplus') { at('surplus-form').hidden = false; at('surplus-title').focus(); }
    else if (!typed.length) tell(say('pick'));
    else if (what === 'accept' || what === 'missing') put(what, typed);
    else if (what === 'reject') { current = typed[0]; show(); at('reasons').hidden = false; tell(say('why', {lines: sets(typed)})); }
    else if (what === 'pages') { current = typed[0]; show(); at('pages-form').hidden = false; at('pages-counted').value = ''; at('pages-counted').focus(); }
  }
  let pending = [];
  const reason = name => { at('reasons').hidden = true; put('reject', pending, {reason: name}); focus(); };
  at('scan').addEventListener('submit', event => {
    event.preventDefault();
    if (!counting) return;
    const typed = at('scanned').value.trim();
    if (!typed) { if (current !== null) put('accept', [current]); return; }
    const found = numbers(typed);
    at('scanned').value = '';
    if (!found) { tell(say('unknown', {what: typed})); return; }
    // A scanner says which one it is; a range is a statement about all of it.
    put('accept', found);
  });
  at('scanned').addEventListener('keydown', event => {
    if (!at('reasons').hidden && /^[1-6]$/.test(event.key)) { event.preventDefault(); reason(root.querySelectorAll('[data-reason]')[Number(event.key) - 1].dataset.reason); return; }
    if (event.key === 'Escape') { close(); return; }
    const keys = {r: 'reject', m: 'missing', p: 'pages', u: 'undo', s: 'surplus'};
    const typed = at('scanned').value;
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && (typed === '' || /^[\d,\s-]+$/.test(typed))) { event.preventDefault(); act(keys[event.key]); }
  });
  at('acts').addEventListener('click', event => { const button = event.target.closest('[data-act]'); if (button) { act(button.dataset.act); } });
  at('reasons').addEventListener('click', event => { const button = event.target.closest('[data-reason]'); if (button) reason(button.dataset.reason); });
  at('mini').addEventListener('click', event => { const button = event.target.closest('[data-line]'); if (button) { current = Number(button.dataset.line); show(); focus(); } });
  root.addEventListener('click', event => { if (event.target.closest('[data-cancel]')) close(); });
  at('pages-form').addEventListener('submit', event => { event.preventDefault(); const counted = at('pages-counted').value.trim(); if (/^\d{1,6}$/.test(counted)) { put('pages', pending, {counted: Number(counted)}); close(); } });
  at('surplus-form').addEventListener('submit', async event => {
    event.preventDefault();
    const title = at('surplus-title').value.trim();
    const pages = at('surplus-pages').value.trim();
    if (!title || !/^\d{1,6}$/.test(pages)) return;
    event.target.dataset.key ??= newKey();
    const {ok, status, answer} = await post('/api/commands/custody/RecordSurplus', {transfer, title, pages: Number(pages)}, {key: event.target.dataset.key});
    if (status < 500) delete event.target.dataset.key;
    if (!ok) { at('count-answer').replaceChildren(shownAnswer(answer, status)); return; }
    at('surplus-title').value = ''; at('surplus-pages').value = '';
    tell(say('did.surplus', {title}));
    close();
  });
  at('complete').addEventListener('click', async () => {
    at('complete').dataset.key ??= newKey();
    const {ok, status, answer} = await post('/api/commands/custody/CompleteCount', {transfer}, {key: at('complete').dataset.key});
    if (status < 500) delete at('complete').dataset.key;
    if (!ok) { at('count-answer').replaceChildren(shownAnswer(answer, status)); return; }
    sessionStorage.setItem('tallystick.said', JSON.stringify({label: at('complete').textContent.trim(), position: answer.position}));
    location.href = '/transfers/' + encodeURIComponent(root.dataset.key);
  });
  document.addEventListener('click', event => { if (!event.target.closest('input, select, button, a, summary, dialog')) focus(); });
  window.addEventListener('online', send);
  // Another counter's lines come in by looking again; what was said here stays over it until it is sent.
  setInterval(() => { if (!document.hidden) load().catch(() => { reached = false; show(); }); }, 4000);
  load().then(() => { focus(); if (batches.length) send(); }).catch(() => { reached = false; show(); });
})();
