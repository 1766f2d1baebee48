// Documents: sent with progress, opened as pictures of their pages. All names of the documents' API are in this one file.
'use strict';
(() => {
  if (window.tallystickDocuments) return;
  window.tallystickDocuments = true;
  const {post, say, make, icon, newKey, shownAnswer, refresh} = window.tallystick;
  const lang = () => document.documentElement.lang || 'en';
  const cookie = name => document.cookie.split('; ').find(c => c.startsWith(name + '='))?.slice(name.length + 1) ?? '';
  let waiting = [];

  function send(form, file) {
    const line = make('li', {}, make('span', {text: file.name}), make('progress', {value: 0, max: 1}), make('span', {class: 'soft', 'data-told': ''}));
    form.querySelector('[data-sending]').append(line);
    const body = new FormData();
    for (const [name, value] of new FormData(form)) if (name !== 'file' && value !== '') body.append(name, value);
    body.append('file', file, file.name);
    return new Promise(resolve => {
      const call = new XMLHttpRequest();
      call.open('POST', form.getAttribute('action'));
      call.setRequestHeader('Accept', 'application/json, application/problem+json');
      call.setRequestHeader('Accept-Language', lang());
      call.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(cookie('XSRF-TOKEN')));
      call.setRequestHeader('Idempotency-Key', newKey());
      call.upload.addEventListener('progress', e => { if (e.lengthComputable) line.querySelector('progress').value = e.loaded / e.total; });
      call.upload.addEventListener('load', () => { line.querySelector('[data-told]').textContent = say('documents.reading'); });
      call.addEventListener('loadend', () => {
        let answer = {};
        try { answer = JSON.parse(call.responseText); } catch { answer = {title: say(call.status ? 'unreadable' : 'unreachable'), detail: say('unreachable.help')}; }
        line.querySelector('progress').value = 1;
        line.querySelector('[data-told]').replaceChildren(icon(call.status === 200 ? 'check' : 'ban'));
        resolve({ok: call.status === 200, status: call.status, answer, file});
      });
      call.send(body);
    });
  }
  async function sendAll(form, files) {
    const box = form.querySelector('[data-upload-answer]');
    form.querySelector('[data-sending]').replaceChildren();
    box.replaceChildren();
    if (!form.reportValidity()) { waiting = files; form.querySelector('[data-again]').hidden = false; return; }
    waiting = [];
    let last = 0;
    const refused = [];
    for (const file of files) {
      const sent = await send(form, file);
      if (sent.ok) last = Math.max(last, sent.answer.position); else refused.push(sent);
    }
    if (refused.length) {
      waiting = refused.map(r => r.file);
      box.replaceChildren(...refused.map(r => shownAnswer(r.answer, r.status)));
      form.querySelector('[data-again]').hidden = false;
      if (refused.some(r => r.answer.reason === 'refused.noMarkRead')) { form.querySelector('[data-by-hand]').hidden = false; form.querySelector('[name=byHandReason]').focus(); }
    } else {
      const shown = window.scrollY;
      await refresh(last);
      window.scrollTo({top: shown});
      document.getElementById('outcome')?.replaceChildren(make('div', {class: 'note good', role: 'status', 'data-recorded': last}, make('h3', {}, icon('check'), make('span', {text: say('documents.attached', {n: files.length})}), make('a', {class: 'small', href: '/timeline/event/' + last, text: '#' + last}))));
    }
  }
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-upload]');
    if (form && event.target.type === 'file' && event.target.files.length) { sendAll(form, [...event.target.files]); event.target.value = ''; }
  });
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-upload]');
    if (form) { event.preventDefault(); if (waiting.length) sendAll(form, waiting); }
  });
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) document.addEventListener(kind, event => {
    const form = event.target.closest?.('form[data-upload]');
    if (!form) return;
    event.preventDefault();
    form.classList.toggle('over', kind === 'dragenter' || kind === 'dragover');
    if (kind === 'drop' && event.dataTransfer.files.length) sendAll(form, [...event.dataTransfer.files]);
  });

  // Opening is a command: it is recorded, and gives a permit for some minutes.
  async function open(key, purpose) {
    const box = document.getElementById('preview');
    box.hidden = false;
    box.replaceChildren(make('p', {class: 'soft', text: say('documents.opening')}));
    const {ok, status, answer} = await post('/api/documents/' + encodeURIComponent(key) + '/reading', purpose ? {purpose} : {});
    if (!ok) {
      box.replaceChildren(shownAnswer(answer, status));
      if (answer.reason === 'refused.noPurpose') {
        const input = make('input', {class: 'form-control', name: 'purpose', maxlength: 500, 'aria-label': say('documents.purpose')});
        const ask = make('form', {class: 'd-flex gap-2 mt-2'}, input, make('button', {class: 'btn btn-primary', type: 'submit', text: say('documents.purpose')}));
        ask.addEventListener('submit', event => { event.preventDefault(); if (input.value.trim()) open(key, input.value.trim()); });
        box.append(ask);
        input.focus();
      }
      return;
    }
    const bar = make('div', {class: 'd-flex gap-2 align-items-center mb-2'}, make('strong', {text: answer.fileName ?? key}), make('span', {class: 'soft small', text: answer.pages ? say('documents.pages', {n: answer.pages}) : ''}),
      make('a', {class: 'btn btn-sm ms-auto', href: answer.content, download: ''}, icon('download'), make('span', {text: say('documents.download')})));
    const pages = answer.shown?.map((page, i) => make('img', {class: 'page', src: page, loading: i ? 'lazy' : 'eager', alt: say('documents.page', {n: i + 1})})) ?? [];
    const text = answer.text !== undefined ? [make('pre', {class: 'raw', text: answer.text})] : [];
    const none = !pages.length && !text.length ? [make('p', {class: 'soft', text: say('documents.nopreview')})] : [];
    box.replaceChildren(bar, ...pages, ...text, ...none);
    box.dataset.opened = key;
    box.scrollIntoView({block: 'nearest'});
  }

  async function sweep(address, body) {
    const {ok, status, answer} = await post(address, body);
    if (!ok) { document.getElementById('outcome').replaceChildren(shownAnswer(answer, status)); return; }
    await refresh(answer.position);
    follow();
  }
  let following = false;
  function follow() {
    if (following) return;
    following = true;
    const step = async () => {
      const page = document.querySelector('#fixity[data-running]');
      if (!page) { following = false; return; }
      await refresh();
      setTimeout(step, 1000);
    };
    setTimeout(step, 700);
  }
  document.addEventListener('click', event => {
    const on = selector => event.target.closest(selector);
    if (on('[data-read]')) open(on('[data-read]').dataset.read);
    else if (on('[data-sweep]')) sweep('/api/documents/sweeps', {fonds: on('[data-sweep]').dataset.sweep});
    else if (on('[data-sweep-on]')) sweep('/api/documents/sweeps/' + encodeURIComponent(on('[data-sweep-on]').dataset.sweepOn) + '/continue', {});
  });
  if (document.querySelector('#fixity[data-running]')) follow();
})();
