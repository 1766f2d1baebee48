// A period that is being compared: shows how far the log is read, and the page anew once it is done. A command is given without
// leaving the page, so it looks again and again whether anything is being compared.
'use strict';
(() => {
  const page = document.getElementById('period');
  if (!page) return;
  const {say, refresh} = window.tallystick;
  const address = '/api/statistics/reconciliation/' + page.dataset.record.split('/')[1];
  async function look() {
    const status = document.getElementById('comparing');
    if (status) {
      const answer = await fetch(address, {headers: {Accept: 'application/json'}});
      if (answer.ok) {
        const now = await answer.json();
        // Not loaded anew: whoever has opened a form meanwhile keeps it.
        if (now.done) await refresh();
        else status.lastElementChild.textContent = say('period.comparing', {n: now.position, all: now.target});
      }
    }
    setTimeout(look, 500);
  }
  look();
})();
