// A return whose figures are being computed: shows the page anew once they are there. A command is given without leaving the page, so
// it looks again and again whether anything is being computed.
'use strict';
(() => {
  const page = document.getElementById('return');
  if (!page) return;
  const {refresh} = window.tallystick;
  const address = '/api/statistics/returns/' + page.dataset.record.split('/')[1];
  async function look() {
    if (document.getElementById('computing')) {
      const answer = await fetch(address, {headers: {Accept: 'application/json'}});
      // Not loaded anew: whoever has opened a form meanwhile keeps it.
      if (answer.ok && (await answer.json()).done) await refresh();
    }
    setTimeout(look, 700);
  }
  look();
})();
