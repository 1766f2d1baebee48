// A swap is looked for, tried and asked for on one's own page. What would be allowed is named by the ledger itself.
'use strict';
document.addEventListener('click', async event => {
  const form = event.target.closest('#swap-form');
  if (!form || !event.target.name) return;
  const {post, shownAnswer, showBreaches, say, make, icon} = window.tallystick;
  const answer = document.getElementById('swap-answer');
  const [counterpart, returnDate] = form.elements.theirs.value.split(' ');
  const body = {date: form.elements.mine.value, counterpart, returnDate, reason: form.elements.reason.value.trim() || undefined};
  const named = document.getElementById('swap-named');
  const list = document.getElementById('swap-allowed');
  answer.replaceChildren();
  if (event.target.name === 'possible') {
    // A swap for a shift on a day nobody is rostered is none: its refusal names those that would be.
    const others = [...form.elements.theirs.options].filter(o => o.value).map(o => o.value.split(' '));
    const asked = others.find(([, day]) => day !== body.date) ?? others[0];
    // Where there is none, the ledger says which rule stands in the way of all.
    const none = why => make('li', {class: 'soft', text: why ?? list.dataset.none});
    if (!asked) { named.hidden = false; list.replaceChildren(none(list.dataset.alone)); return; }
    const told = await post('/api/commands/shifts/RequestSwap?dryRun=true', {date: body.date, counterpart: asked[0], returnDate: '1970-01-01', reason: 'possible?'});
    const allowed = (told.answer.facts?.allowed ?? '').split(';').map(text => text.trim()).filter(Boolean);
    named.hidden = false;
    list.replaceChildren(...(allowed.length ? allowed.map(text => {
      const [key, day] = text.split(' ');
      const button = make('button', {type: 'button', class: 'btn btn-sm'}, icon('arrows-exchange'), make('span', {text: [...form.elements.theirs.options].find(o => o.value === 'employee/' + key + ' ' + day)?.textContent ?? text}));
      button.addEventListener('click', () => { form.elements.theirs.value = 'employee/' + key + ' ' + day; form.elements.reason.focus(); });
      return make('li', {}, button);
    }) : [none(told.answer.words?.swaps)]));
  } else if (event.target.name === 'try') {
    const {ok, status, answer: told} = await post('/api/commands/shifts/RequestSwap?dryRun=true', body);
    answer.replaceChildren(ok ? make('div', {class: 'note good', role: 'status'}, make('h3', {}, icon('check'), make('span', {text: say('would')})), ...showBreaches(told)) : shownAnswer(told, status));
  }
});
document.addEventListener('submit', async event => {
  const form = event.target.closest('#swap-form');
  if (!form) return;
  event.preventDefault();
  const {post, newKey, shownAnswer, refresh, say, make, icon} = window.tallystick;
  const [counterpart, returnDate] = form.elements.theirs.value.split(' ');
  form.dataset.key ??= newKey();
  const {ok, status, answer: told} = await post('/api/commands/shifts/RequestSwap', {date: form.elements.mine.value, counterpart, returnDate, reason: form.elements.reason.value.trim() || undefined}, {key: form.dataset.key});
  if (status < 500) delete form.dataset.key;
  if (!ok) { document.getElementById('swap-answer').replaceChildren(shownAnswer(told, status)); return; }
  await refresh(told.position);
  document.getElementById('outcome').replaceChildren(make('div', {class: 'note good', role: 'status'}, make('h3', {}, icon('check'), make('span', {text: say('done')}))));
});
