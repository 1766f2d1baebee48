// A visit, recorded on the spot; the form stays filled in until the ledger has it.
'use strict';
(() => {
  const {post, make, newKey, shownAnswer, showBreaches} = window.tallystick;
  const at = id => document.getElementById(id);
  const form = at('visit-form');
  if (!form) return;
  let key = newKey();
  let sending = false;
  // The ledger's clock, not the phone's: a sample lives in a time of its own.
  const lag = new Date(at('visit').dataset.now) - new Date();
  const here = () => { const now = new Date(Date.now() + lag); now.setMinutes(now.getMinutes() - now.getTimezoneOffset()); return now.toISOString().slice(0, 16); };
  at('visitedAt').value = here();
  form.addEventListener('input', () => { key = newKey(); });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    const answered = at('visit-answer');
    try {
      const {ok, status, answer} = await post('/api/commands/customers/RecordVisit', {
        customer: at('visit').dataset.customer,
        visitedAt: new Date(at('visitedAt').value).toISOString(),
        purpose: form.elements.purpose.value,
        findings: at('findings').value
      }, {key});
      if (!ok) { answered.replaceChildren(shownAnswer(answer, status)); return; }
      answered.replaceChildren(make('p', {class: 'state ok', text: answered.dataset.done}), ...showBreaches(answer));
      at('findings').value = '';
      at('visitedAt').value = here();
      key = newKey();
    } catch {
      answered.replaceChildren(make('p', {class: 'state bad', text: window.tallystick.say('unreachable')}));
    } finally { sending = false; }
  });
})();
