// A roster kept in a workbook, drafted as one command; first tried, then given.
'use strict';
(() => {
  const form = document.getElementById('roster-file');
  if (!form) return;
  const {post, newKey, shownAnswer, showBreaches, say, make} = window.tallystick;
  const answer = document.getElementById('roster-file-answer');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!form.elements.file.files.length) return;
    form.dataset.key ??= newKey();
    const body = new FormData(form);
    const trial = event.submitter?.name === 'dryRun';
    if (trial) body.set('dryRun', 'true');
    const {ok, status, answer: told} = await post('/api/imports/roster', body, trial ? {} : {key: form.dataset.key});
    if (status < 500) delete form.dataset.key;
    if (!ok) { answer.replaceChildren(shownAnswer(told, status)); return; }
    if (trial) { answer.replaceChildren(make('p', {class: 'strong', text: say('would')})); return; }
    answer.replaceChildren(...showBreaches(told));
    location.href = '/roster/' + encodeURIComponent(form.elements.unit.value.replace(/^org\//, '') + '-' + form.elements.month.value) + '?atLeast=' + told.position;
  });
})();
