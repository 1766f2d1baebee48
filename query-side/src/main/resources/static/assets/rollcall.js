// The roll-call of a team: badges are scanned or typed, everything else has a key, and the whole is given as one command.
'use strict';
(() => {
  const form = document.getElementById('roll-call');
  // A closed shift is looked at only.
  if (!form || !document.getElementById('badge')) return;
  const {post, newKey, shownAnswer, showBreaches, refresh, say, make} = window.tallystick;
  const badge = document.getElementById('badge');
  const called = document.getElementById('called');
  const answer = document.getElementById('roll-call-answer');
  const lines = [...form.querySelectorAll('tr[data-employee]')];
  const field = (line, name) => line.querySelector(`[name=${name}]`);
  const tell = () => { called.textContent = say('rollcall.there', {n: lines.filter(l => ['PRESENT', 'LATE'].includes(field(l, 'presence').value)).length, of: lines.length}); };
  let last = null;
  badge.addEventListener('keydown', event => {
    const typed = badge.value.trim();
    if (event.key === 'Enter') {
      event.preventDefault();
      const line = lines.find(l => l.dataset.employee.toLowerCase() === 'employee/' + typed.toLowerCase());
      badge.value = '';
      if (!line) { called.textContent = say('rollcall.unknown', {what: typed}); return; }
      field(line, 'presence').value = 'PRESENT';
      line.dataset.arrived ??= new Date().toISOString();
      lines.forEach(l => l.classList.toggle('on', l === line));
      last = line;
      tell();
    } else if (typed === '' && last && ['+', '-', '*'].includes(event.key)) {
      event.preventDefault();
      if (event.key === '+') field(last, 'dress').checked = !field(last, 'dress').checked;
      else if (event.key === '-') field(last, 'badge').checked = !field(last, 'badge').checked;
      else field(last, 'remarks').focus();
    }
  });
  form.addEventListener('change', tell);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    form.dataset.key ??= newKey();
    const entries = lines.map(line => {
      const presence = field(line, 'presence').value;
      const entry = {employee: line.dataset.employee, presence};
      if (presence === 'PRESENT' || presence === 'LATE') {
        entry.dress = field(line, 'dress').checked;
        entry.badge = field(line, 'badge').checked;
        if (line.dataset.arrived) entry.arrivedAt = line.dataset.arrived;
      }
      if (field(line, 'remarks').value.trim()) entry.remarks = field(line, 'remarks').value.trim();
      return entry;
    });
    const comments = document.getElementById('comments').value.trim();
    const body = {unit: form.dataset.unit, date: form.dataset.date, pattern: form.dataset.pattern, entries, ...(comments ? {comments} : {})};
    const {ok, status, answer: told} = await post('/api/commands/shifts/TakeRollCall', body, {key: form.dataset.key});
    if (status < 500) delete form.dataset.key;
    if (!ok) { answer.replaceChildren(shownAnswer(told, status)); return; }
    answer.replaceChildren(make('p', {class: 'strong', text: say('done')}), ...showBreaches(told));
    await refresh(told.position);
  });
  tell();
})();
