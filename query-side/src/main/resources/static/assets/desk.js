// The loan desk: scan a file or a slip; Enter hands it out or takes it back.
'use strict';
(() => {
  const {post, say, make, icon, newKey, shownAnswer, showBreaches} = window.tallystick;
  const at = id => document.getElementById(id);
  let loan = null;
  let key = null; // one key for each act, so that giving it twice counts once
  let sending = false;
  const tell = text => { at('said').textContent = text; };
  const focus = () => { at('scanned').value = ''; at('scanned').focus(); };

  function show(found) {
    loan = found;
    key = newKey();
    at('current').hidden = !found;
    at('hand-out').hidden = found?.act !== 'handOut';
    at('take-back').hidden = found?.act !== 'takeBack';
    if (!found) return;
    at('file-title').textContent = found.title;
    at('file-facts').textContent = [found.code, found.reader, found.modeWord, found.stateWord, found.due, found.pages === '' ? '' : say('pages', {n: found.pages})].filter(Boolean).join(' · ');
    at('file-link').href = '/loans/' + encodeURIComponent(found.key);
    at('place').closest('form').querySelector('label').hidden = at('place').hidden = found.mode === 'OFF_SITE';
    at('pages-counted').value = '';
    at('condition').value = 'INTACT';
    at('note').value = '';
    if (found.act === 'handOut') (found.mode === 'OFF_SITE' ? at('hand-out').querySelector('button') : at('place')).focus();
    else if (found.act === 'takeBack') at('pages-counted').focus();
    else tell(say('desk.nothing', {state: found.stateWord}));
  }
  async function look(text) {
    const response = await fetch('/desk.json?scanned=' + encodeURIComponent(text), {cache: 'no-store'});
    if (!response.ok) throw new Error(String(response.status));
    const found = await response.json();
    at('desk-answer').replaceChildren();
    if (!found.found) { show(null); tell(say('desk.unknown', {what: text})); focus(); return; }
    tell('');
    show(found);
  }
  async function act(command, body, text) {
    if (sending) return;
    sending = true;
    try {
      const {ok, status, answer} = await post('/api/commands/loans/' + command, body, {key});
      if (status >= 500) { at('desk-answer').replaceChildren(shownAnswer(answer, status)); return; }
      if (!ok) { key = newKey(); at('desk-answer').replaceChildren(shownAnswer(answer, status)); return; }
      at('desk-answer').replaceChildren(...showBreaches(answer));
      at('log').prepend(make('li', {}, icon('circle-check'), make('span', {class: 'what', text}), make('a', {class: 'small', href: '/loans/' + encodeURIComponent(loan.key), text: loan.key})));
      tell(text);
      show(null);
      focus();
    } catch {
      tell(say('unreachable'));
    } finally { sending = false; }
  }
  at('scan').addEventListener('submit', event => {
    event.preventDefault();
    const text = at('scanned').value.trim();
    if (text) look(text).catch(() => tell(say('unreachable')));
  });
  at('hand-out').addEventListener('submit', event => {
    event.preventDefault();
    const body = {loan: loan.loan};
    if (loan.mode !== 'OFF_SITE' && at('place').value) body.place = at('place').value;
    act('HandOut', body, say('desk.handedOut', {title: loan.title}));
  });
  at('take-back').addEventListener('submit', event => {
    event.preventDefault();
    const pages = at('pages-counted').value.trim();
    if (pages && !/^\d{1,6}$/.test(pages)) { at('pages-counted').focus(); return; }
    const body = {loan: loan.loan, condition: at('condition').value};
    if (pages) body.pages = Number(pages);
    if (at('note').value.trim()) body.note = at('note').value.trim();
    act('TakeBack', body, say('desk.takenBack', {title: loan.title}));
  });
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && loan) { show(null); focus(); } });
  focus();
})();
