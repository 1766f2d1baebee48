// A return whose figures are being computed: shows the page anew once they are there.
'use strict';
(() => {
  const page = document.getElementById('return');
  if (!page) return;
  async function look() {
    const answer = await fetch('/api/statistics/returns/' + page.dataset.record.split('/')[1], {headers: {Accept: 'application/json'}});
    if (!answer.ok) return;
    if ((await answer.json()).done) { location.reload(); return; }
    setTimeout(look, 700);
  }
  setTimeout(look, 500);
})();
