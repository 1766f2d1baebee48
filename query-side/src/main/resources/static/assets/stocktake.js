// A stock-take: what is scanned here is kept on this machine, for whoever scanned it, until the ledger has it, each batch under
// a key of its own. What is refused goes back to the list, to be put right there.
'use strict';
(() => {
  const root = document.getElementById('stocktaking');
  const {post, say, make, icon, newKey, shownAnswer, showBreaches} = window.tallystick;
  const at = id => document.getElementById(id);
  const stocktake = root.dataset.stocktake;
  const store = 'tallystick.stocktake.' + (document.body.dataset.account ?? '') + '.' + stocktake;
  const MOST = 1000;
  const batches = JSON.parse(localStorage.getItem(store) || '[]'); // {key, spot, scanned: [], sent}
  let told = {state: root.dataset.state, expected: 0, seen: 0, misplaced: 0, out: 0, uncounted: 0, strays: 0, left: []};
  const last = []; // {text, batch, sent, refused, twice}
  let sending = false;
  let reached = true;
  const keep = () => localStorage.setItem(store, JSON.stringify(batches));
  const waiting = () => batches.reduce((n, b) => n + b.scanned.length, 0);
  const counting = () => told.state === 'COUNTING';
  const tell = text => { at('said').textContent = text; };
  const focus = () => at('scanned').focus();
  at('spot').value = sessionStorage.getItem(store + '.spot') || '';

  function show() {
    for (const name of ['expected', 'misplaced', 'out', 'strays']) at('n-' + name).textContent = told[name];
    at('n-seen').textContent = told.seen + told.misplaced;
    at('n-left').textContent = told.uncounted;
    at('progress').max = told.expected || 1;
    at('progress').value = told.expected - told.uncounted;
    const unsent = waiting();
    at('sending').replaceChildren(icon(unsent ? (reached ? 'send' : 'alert-triangle') : 'circle-check'), make('span', {text: unsent ? say('unsent', {n: unsent}) : say('allsent')}));
    at('sending').className = 'state ' + (unsent ? (reached ? 'go' : 'warn') : 'good');
    at('log').replaceChildren(...last.slice(-30).reverse().map(entry => make('li', entry.twice ? {class: 'twice'} : {}, icon(entry.refused ? 'ban' : entry.twice ? 'alert-triangle' : entry.sent ? 'circle-check' : 'send'), make('span', {class: 'what mono', text: entry.text}), make('span', {class: 'soft small', text: entry.twice ? say('twice.short') : entry.sent ? '' : say('waiting')}))));
    at('left').replaceChildren(...told.left.map(unit => make('li', {}, make('span', {class: 'what mono', text: unit.code || unit.unit.split('/')[1]}), make('span', {class: 'soft small', text: unit.shelf}))));
  }
  function open(spot) {
    const now = batches[batches.length - 1];
    if (now && !now.sent && now.spot === spot && now.scanned.length < MOST) return now;
    const batch = {key: newKey(), spot, scanned: [], sent: false};
    batches.push(batch);
    return batch;
  }
  let timer = null;
  const later = () => { clearTimeout(timer); timer = setTimeout(send, 500); };
  // A code read again is counted once; whoever reads it hears of it, since it may stand on two files, or another was meant.
  function again(texts) {
    texts.forEach(text => last.push({text, sent: true, twice: true}));
    const few = texts.slice(0, 5).join(', ') + (texts.length > 5 ? ' …' : '');
    tell(say('twice', {lines: few, n: texts.length}));
    at('count-answer').replaceChildren(make('div', {class: 'note warn', role: 'alert', 'data-twice': texts.length}, make('h3', {}, icon('alert-triangle'), make('span', {text: say('twice', {lines: few, n: texts.length})})), make('p', {text: say('twice.help')})));
  }
  const warned = () => at('count-answer').querySelector('[data-twice]') !== null;
  const readHere = text => batches.some(b => b.scanned.includes(text)) || last.some(e => e.text === text && !e.refused && !e.twice);
  function take(texts) {
    if (!counting()) return;
    const spot = at('spot').value.trim();
    const twice = [];
    for (const raw of texts) {
      const text = raw.replace(/\p{Cc}/gu, '').trim(); // scanners put separators of their own between
      if (!text) continue;
      if (readHere(text)) { twice.push(text); continue; }
      const batch = open(spot);
      batch.scanned.push(text);
      last.push({text, batch: batch.key, sent: false});
    }
    if (twice.length) again(twice); else if (warned()) at('count-answer').replaceChildren();
    keep();
    show();
    later();
  }
  function bodyOf(batch) {
    const body = {stocktake, scanned: batch.scanned};
    if (batch.spot.startsWith('container/')) body.container = batch.spot;
    else if (batch.spot) body.shelf = batch.spot;
    return body;
  }
  function giveBack(batch) {
    at('listed').value = [...batch.scanned, at('listed').value].join('\n').trim();
    at('listed').closest('details').open = true;
  }
  async function send() {
    if (sending) return;
    sending = true;
    try {
      while (batches.length) {
        const batch = batches[0];
        if (!batch.scanned.length) { batches.shift(); keep(); continue; }
        batch.sent = true; // from now on it is repeated unchanged, under the same key
        keep();
        const {ok, status, answer} = await post('/api/commands/custody/CountScanned', bodyOf(batch), {key: batch.key});
        reached = true;
        if (status >= 500) { reached = false; break; }
        // What is in the ledger by somebody else's scan, or from before this page was opened.
        const known = answer.reason === 'refused.countedAlready' ? batch.scanned : answer.remarks?.twice ?? [];
        if (!ok && status === 401) { at('count-answer').replaceChildren(shownAnswer(answer, status)); break; }
        for (const entry of last.filter(e => e.batch === batch.key)) { entry.sent = true; entry.refused = !ok; }
        if (!ok && answer.reason !== 'refused.countedAlready') { at('count-answer').replaceChildren(shownAnswer(answer, status)); giveBack(batch); } else if (ok && (answer.breaches?.length || !warned())) at('count-answer').replaceChildren(...showBreaches(answer));
        if (known.length && (ok || answer.reason === 'refused.countedAlready')) {
          for (let n = last.length - 1; n >= 0; n--) if (last[n].batch === batch.key && known.includes(last[n].text)) last.splice(n, 1);
          again(known);
        }
        batches.shift();
        keep();
        await load();
      }
    } catch { reached = false; }
    sending = false;
    show();
    if (batches.length) setTimeout(send, reached ? 300 : 4000);
  }
  async function load() {
    const response = await fetch('/stocktakes/' + encodeURIComponent(root.dataset.key) + '/count.json', {cache: 'no-store'});
    if (!response.ok) throw new Error(String(response.status));
    told = await response.json();
    reached = true;
    show();
  }
  async function undo() {
    while (sending && reached) await new Promise(done => setTimeout(done, 60));
    const entry = last.pop();
    if (!entry) { tell(say('nothing')); return; }
    if (entry.twice) { tell(say('twice.kept', {lines: entry.text})); show(); return; }
    const batch = batches.find(b => b.key === entry.batch);
    if (batch && !batch.sent) {
      batch.scanned = batch.scanned.filter(text => text !== entry.text);
      keep();
    } else if (entry.sent && !entry.refused) {
      const {ok, status, answer} = await post('/api/commands/custody/UndoScan', {stocktake, scanned: [entry.text]}, {key: newKey()});
      if (!ok) { last.push(entry); at('count-answer').replaceChildren(shownAnswer(answer, status)); return; }
      await load();
    } else if (!entry.refused) { last.push(entry); tell(say('waiting')); return; }
    tell(say('undone', {lines: entry.text}));
    show();
  }
  at('scan').addEventListener('submit', event => { event.preventDefault(); const typed = at('scanned').value; at('scanned').value = ''; take([typed]); focus(); });
  at('scanned').addEventListener('keydown', event => { if (event.key === 'Escape') { event.preventDefault(); undo(); } });
  at('undo').addEventListener('click', () => { undo(); focus(); });
  at('spot').addEventListener('change', () => { sessionStorage.setItem(store + '.spot', at('spot').value.trim()); focus(); });
  at('list').addEventListener('submit', event => { event.preventDefault(); take(at('listed').value.split(/\r?\n/)); at('listed').value = ''; });
  window.addEventListener('online', send);
  // Another counter's scans come in by looking again.
  setInterval(() => { if (!document.hidden) load().catch(() => { reached = false; show(); }); }, 4000);
  load().then(() => { focus(); if (batches.length) send(); }).catch(() => { reached = false; show(); });
})();
