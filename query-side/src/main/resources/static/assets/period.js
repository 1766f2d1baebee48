// A period that is being compared: shows how far the log is read, and the page anew once it is done.
'use strict';
(() => {
  const page = document.getElementById('period');
  const status = document.getElementById('comparing');
  if (!page || !status) return;
  const {say} = window.tallystick;
  async function look() {
    const answer = await fetch('/api/statistics/reconciliation/' + page.dataset.record.split('/')[1], {headers: {Accept: 'application/json'}});
    if (!answer.ok) return;
    const now = await answer.json();
    if (now.done) { location.reload(); return; }
    status.lastElementChild.textContent = say('period.comparing', {n: now.position, all: now.target});
    setTimeout(look, 500);
  }
  setTimeout(look, 300);
})();
