// Walks a row's history: arrow keys, a scrubber, play. Each step is an address of its own.
'use strict';
(() => {
  let playing = 0;
  const stop = () => { clearInterval(playing); playing = 0; document.querySelector('[data-play] .ti')?.setAttribute('class', 'ti ti-player-play'); };
  async function go(href) {
    const answer = await fetch(href, {headers: {Accept: 'text/html'}});
    if (!answer.ok || answer.status === 202) { location.assign(href); return; }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = ['first', 'previous', 'play', 'next', 'last', 'scrub'].find(name => document.activeElement?.matches('[data-' + name + ']'));
    document.getElementById('step').replaceWith(document.adoptNode(page.getElementById('step')));
    history.replaceState(null, '', href);
    if (focused) document.querySelector('[data-' + focused + ']')?.focus();
    if (playing) document.querySelector('[data-play] .ti')?.setAttribute('class', 'ti ti-player-pause');
  }
  const link = name => document.querySelector('[data-stepper] [data-' + name + ']');
  const step = name => { const to = link(name); if (to && to.getAttribute('aria-disabled') !== 'true') { go(to.href); return true; } return false; };
  document.addEventListener('click', event => {
    const to = event.target.closest('[data-stepper] a');
    if (to && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); stop(); if (to.getAttribute('aria-disabled') !== 'true') go(to.href); }
    if (event.target.closest('[data-play]')) {
      if (playing) { stop(); return; }
      if (link('next').getAttribute('aria-disabled') === 'true') step('first');
      playing = setInterval(() => { if (!step('next')) stop(); }, 1200);
      document.querySelector('[data-play] .ti').setAttribute('class', 'ti ti-player-pause');
    }
  });
  document.addEventListener('change', event => {
    if (!event.target.matches('[data-scrub]')) return;
    const to = new URL(link('first').href);
    to.searchParams.set('step', event.target.value);
    stop();
    go(to.href);
  });
  document.addEventListener('keydown', event => {
    if (event.target.closest('input:not([type=range]), select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
    const name = {ArrowLeft: 'previous', ArrowRight: 'next', Home: 'first', End: 'last'}[event.key];
    if (name && document.querySelector('[data-stepper]')) { event.preventDefault(); stop(); step(name); }
  });
})();
