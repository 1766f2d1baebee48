// The time machine's share of every page: in a past world nothing is sent but questions, and those name the moment.
'use strict';
(() => {
  const moment = document.body.dataset.moment;
  if (moment) {
    const fetchNow = window.fetch;
    window.fetch = (what, options = {}) => {
      const address = new URL(what instanceof Request ? what.url : what, location.href);
      if (address.origin !== location.origin) return fetchNow(what, options);
      if ((options.method ?? 'GET').toUpperCase() !== 'GET') {
        const why = JSON.parse(document.body.dataset.words || '{}')['js.past'] ?? 'past world';
        return Promise.resolve(new Response(JSON.stringify({title: why}), {status: 409, headers: {'Content-Type': 'application/problem+json'}}));
      }
      if (!address.searchParams.has('known')) new URLSearchParams(moment).forEach((value, name) => address.searchParams.set(name, value));
      return fetchNow(address, options);
    };
    const barred = JSON.parse(document.body.dataset.words || '{}')['js.past'] ?? '';
    document.querySelectorAll('button[data-post], main form[method=post] button, form[data-give] button[type=submit]').forEach(button => { button.disabled = true; button.title = barred; });
  }
  // A world on its way: look again until it is there.
  const again = async () => {
    const building = document.querySelector('[data-building]');
    if (!building) return;
    try {
      const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, cache: 'no-store'});
      if (answer.status !== 202) { location.reload(); return; }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      building.replaceWith(document.adoptNode(page.querySelector('[data-building]')));
    } catch { /* The server is away for a moment. */ }
    setTimeout(again, 700);
  };
  setTimeout(again, 500);
})();
