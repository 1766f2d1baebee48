// A sensor's file on the page of its room: sent as it is, answered like any command.
'use strict';
(() => {
  const form = document.getElementById('sensor-file');
  const {post, newKey, shownAnswer, showBreaches, say, make} = window.tallystick;
  const answer = document.getElementById('sensor-answer');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!form.elements.file.files.length) return;
    form.dataset.key ??= newKey();
    const {ok, status, answer: told} = await post('/api/imports/climate', new FormData(form), {key: form.dataset.key});
    if (status < 500) delete form.dataset.key;
    if (!ok) { answer.replaceChildren(shownAnswer(told, status)); return; }
    answer.replaceChildren(make('p', {class: 'strong', text: say('taken')}), ...showBreaches(told));
    form.reset();
  });
})();
