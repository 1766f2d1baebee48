// The console's one script: gives commands, shows answers. It decides nothing and needs no build.
'use strict';
const words = JSON.parse(document.body.dataset.words || '{}');
const say = (key, facts = {}) => (words['js.' + key] ?? words[key] ?? key)
  .replace(/\{(\w+):([^|{}]*)\|([^|{}]*)\}/g, (all, name, one, many) => String(facts[name]) === '1' ? one : many)
  .replace(/\{(\w+)\}/g, (all, name) => facts[name] ?? all);
const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') node.textContent = value; else node.setAttribute(name, value);
  }
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
};
const icon = name => make('i', {class: 'ti ti-' + name, 'aria-hidden': 'true'});
const cookie = name => document.cookie.split('; ').find(c => c.startsWith(name + '='))?.slice(name.length + 1) ?? '';
const language = document.documentElement.lang || 'en';
const newKey = () => crypto.randomUUID ? crypto.randomUUID()
  : '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (+c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> +c / 4).toString(16));

// Line numbers as people write them: 1-50,52.
function lineSet(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i < sorted.length; i++) {
    let j = i;
    while (j + 1 < sorted.length && sorted[j + 1] === sorted[j] + 1) j++;
    parts.push(i === j ? sorted[i] : sorted[i] + '-' + sorted[j]);
    i = j;
  }
  return parts.join(',');
}

// One call to the ledger. Whoever repeats it with the same key gets the first answer.
async function post(address, body, {key, version} = {}) {
  const headers = {'Accept': 'application/json, application/problem+json', 'Accept-Language': language, 'X-XSRF-TOKEN': decodeURIComponent(cookie('XSRF-TOKEN'))};
  if (!(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (version !== undefined && version !== null && version !== '') headers['If-Match'] = '"' + version + '"';
  const response = await fetch(address, {method: 'POST', headers, body: body instanceof FormData ? body : JSON.stringify(body ?? {})});
  const text = await response.text();
  let answer = {};
  try { answer = text ? JSON.parse(text) : {}; } catch { answer = {title: say('unreadable'), detail: String(response.status)}; }
  return {ok: response.ok, status: response.status, answer};
}

// Builds the body from a form by the fields' types; nested objects and lists as they stand in the page.
function valueOf(node) {
  const type = node.dataset.type;
  if ('list' in node.dataset) {
    const entries = [...node.querySelectorAll(':scope > [data-entries] > [data-entry]')].map(entry => type === 'OBJECT' ? objectOf(entry) : single(type, entry));
    return entries.some(e => e !== undefined) ? entries.filter(e => e !== undefined) : undefined;
  }
  if ('object' in node.dataset) {
    const object = objectOf(node);
    return Object.keys(object).length || node.dataset.required === 'true' ? object : undefined;
  }
  return single(type, node);
}
function single(type, node) {
  const input = node.querySelector('input, select, textarea');
  const text = (input?.dataset.value || input?.value || '').trim();
  if (text === '') return undefined;
  switch (type) {
    case 'DECIMAL': return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
    case 'NUMBER': return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'YES_NO': return text === 'true';
    case 'INSTANT': { const at = new Date(text); return isNaN(at) ? text : at.toISOString(); }
    case 'MAP': return mapOf(text);
    default: return text;
  }
}
// Lines of name=value; what stands on lines without a name belongs to the value before.
function mapOf(text) {
  const map = {};
  let name = null;
  for (const line of text.split('\n')) {
    const at = line.indexOf('=');
    if (at > 0) { name = line.slice(0, at).trim(); map[name] = line.slice(at + 1).trim(); } else if (name !== null) map[name] += '\n' + line.trimEnd();
  }
  return map;
}
function objectOf(root) {
  const object = {};
  const walk = node => {
    for (const child of node.children) {
      if (child.tagName === 'TEMPLATE') continue;
      if (child.dataset.field) { const value = valueOf(child); if (value !== undefined) object[child.dataset.field] = value; } else walk(child);
    }
  };
  walk(root);
  return object;
}

// Answers.
function shownAnswer(answer, status) {
  const refused = answer.event !== undefined && answer.event !== null;
  const box = make('div', {class: 'note bad', role: 'alert', 'data-refusal': answer.rule ?? answer.reason ?? answer.type},
    make('h3', {}, icon(refused ? 'ban' : 'alert-triangle'), make('span', {text: answer.title ?? say('failed')})),
    answer.detail ? make('p', {text: answer.detail}) : null);
  const rule = answer.rule ? make('a', {class: 'rule', href: '/rules/' + answer.rule, text: answer.rule}) : null;
  if (answer.phrase) box.append(make('p', {class: 'phrase', lang: 'zh-Hant'}, rule, ' ', make('span', {text: answer.phrase})), make('p', {class: 'reading', text: answer.reading}));
  else if (rule) box.append(make('p', {class: 'reading'}, rule, ' ', make('span', {text: answer.reading ?? ''})));
  if (answer.unsaid?.length) box.append(make('div', {class: 'factlist'}, ...answer.unsaid.map(fact => make('span', {text: fact.name + ': ' + fact.value}))));
  // What stands in the way of a list, one by one.
  const unfit = (answer.rows ?? []).filter(row => row.record);
  if (unfit.length) box.append(make('ul', {class: 'items'}, ...unfit.slice(0, 20).map(row => make('li', {'data-item': row.record}, icon('ban'), make('span', {class: 'id', text: String(row.record).split('/')[1]}), make('span', {text: row.detail}))), unfit.length > 20 ? make('li', {class: 'soft', text: say('rows.more', {n: unfit.length - 20})}) : null));
  if (answer.remedies?.length) box.append(make('ul', {class: 'remedies'}, ...answer.remedies.map(remedy => make('li', {}, icon('arrow-right'), make('span', {text: remedy.text}),
    remedy.command ? make('a', {href: '/commands/' + remedy.command.replace('.', '/'), text: remedy.commandLabel ?? remedy.command}) : null,
    remedy.posts?.length ? make('span', {class: 'soft', text: say('who') + ' ' + remedy.posts.map(p => p.label).join(' · ')}) : null,
    remedy.by ? make('span', {text: say('by', {date: remedy.by})}) : null))));
  // Of what was only tried there is no event.
  if (refused) box.append(make('p', {class: 'small'}, answer.event > 0 ? make('a', {href: '/timeline/event/' + answer.event, text: say('refusal.event', {n: answer.event})}) : say('refusal.tried')));
  if (status === 401) box.append(make('p', {}, make('a', {href: '/login', text: say('login')})));
  return box;
}
function showBreaches(answer) {
  return (answer.breaches ?? []).map(breach => make('div', {class: 'note warn', role: 'status'}, make('h3', {}, icon('alert-triangle'), make('span', {text: say('breach', {rule: breach.rule})})), make('p', {text: breach.detail}), make('a', {href: '/rules/' + breach.rule, text: breach.rule})));
}
function clearErrors(form) {
  form.querySelectorAll('.field-error').forEach(e => e.remove());
  form.querySelectorAll('.field.bad').forEach(e => e.classList.remove('bad'));
}
function fieldAt(form, path) {
  let node = form;
  for (const part of path.split(/[.[\]]+/).filter(Boolean)) {
    const next = /^\d+$/.test(part) ? node.querySelectorAll('[data-entry]')[Number(part)] : node.querySelector('[data-field="' + CSS.escape(part) + '"]');
    if (!next) break;
    node = next;
  }
  return node === form ? null : node;
}
function showErrors(form, errors) {
  let first = null;
  for (const error of errors) {
    const field = fieldAt(form, error.field);
    const line = make('div', {class: 'field-error', text: error.detail});
    if (field) { field.classList.add('bad'); field.append(line); first ??= field.querySelector('input:not([type=hidden]), select, textarea'); } else form.prepend(make('div', {class: 'field-error', text: error.field + ': ' + error.detail}));
  }
  first?.focus();
}

async function give(form, dryRun) {
  if (form.classList.contains('busy')) return;
  if (form.dataset.many) { window.tallystick.giveMany(form, dryRun); return; }
  const answerBox = form.parentElement.querySelector('[data-answer]') ?? form;
  const body = objectOf(form);
  if (form.dataset.together) {
    body[form.dataset.together] = window.tallystick.picked(form.dataset.kind);
    const of = window.tallystick.pickedOf();
    if (form.dataset.of && of.length > 1) { answerBox.replaceChildren(shownAnswer({title: say('failed'), detail: say('picked.ofOne', {n: of.length})}, 0)); return; }
    if (form.dataset.of) body[form.dataset.of] = of[0];
  }
  const print = JSON.stringify(body);
  // The key is kept until the ledger has answered; another body is another request.
  if (form.dataset.print !== print) { form.dataset.print = print; form.dataset.key = newKey(); }
  form.classList.add('busy');
  clearErrors(form);
  answerBox.replaceChildren();
  try {
    const {ok, status, answer} = await post(form.dataset.address + (dryRun ? '?dryRun=true' : ''), body, {key: dryRun ? null : form.dataset.key, version: form.dataset.version});
    if (ok && dryRun) answerBox.replaceChildren(make('div', {class: 'note good', role: 'status'}, make('h3', {}, icon('check'), make('span', {text: say('would')}))), ...showBreaches(answer));
    else if (ok) await given(form, answer);
    else {
      if (status < 500) delete form.dataset.print;
      answerBox.replaceChildren(shownAnswer(answer, status));
      if (answer.errors) showErrors(form, answer.errors);
      answerBox.scrollIntoView({block: 'nearest'});
    }
  } catch { answerBox.replaceChildren(shownAnswer({title: say('unreachable'), detail: say('unreachable.help')}, 0)); }
  finally { form.classList.remove('busy'); }
}

// Recorded: the page is fetched anew, as it stands at that position.
async function given(form, answer) {
  delete form.dataset.print;
  form.dispatchEvent(new Event('recorded', {bubbles: true}));
  const label = form.querySelector('button[type=submit]')?.textContent.trim() ?? '';
  const page = document.querySelector('[data-record]');
  const notes = [make('div', {class: 'note good', role: 'status', 'data-recorded': answer.position}, make('h3', {}, icon('check'), make('span', {text: say('recorded', {what: label})}), make('a', {class: 'small', href: '/timeline/event/' + answer.position, text: '#' + answer.position}))), ...showBreaches(answer)];
  document.getElementById('drawer')?.close();
  const [kind, recordKey] = (answer.aggregate ?? '').split('/');
  if (!page && ['transfer', 'unit', 'store', 'stocktake'].includes(kind)) {
    sessionStorage.setItem('tallystick.said', JSON.stringify({label, position: answer.position}));
    location.href = '/' + kind + 's/' + encodeURIComponent(recordKey);
    return;
  }
  await refresh(answer.position);
  document.getElementById('outcome').replaceChildren(...notes);
  window.scrollTo({top: 0});
}
async function refresh(position) {
  const address = new URL(location.href);
  if (position) address.searchParams.set('atLeast', position);
  const response = await fetch(address, {headers: {'Accept': 'text/html'}});
  if (!response.ok || response.redirected) { location.reload(); return; }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const now = document.querySelector('main > section');
  const next = page.querySelector('main > section');
  if (now && next) { now.replaceWith(document.adoptNode(next)); window.htmx?.process(document.querySelector('main > section')); } else location.reload();
}

// Lists within forms, references by search, drawers, copying.
function addEntry(list) {
  const template = list.querySelector(':scope > template');
  list.querySelector(':scope > [data-entries]').append(template.content.cloneNode(true));
  list.querySelector(':scope > [data-entries]').lastElementChild.querySelector('input, select')?.focus();
}
async function drawer(href) {
  const address = new URL(href, location.href);
  address.searchParams.set('part', 'true');
  const response = await fetch(address, {headers: {'Accept': 'text/html'}});
  if (!response.ok || response.redirected) { location.href = href; return; }
  const inside = document.getElementById('drawer-inside');
  inside.innerHTML = await response.text();
  const dialog = document.getElementById('drawer');
  if (!dialog.open) dialog.showModal();
  dialog.dispatchEvent(new Event('filled'));
  inside.querySelectorAll('[data-list][data-field]').forEach(list => { if (!list.querySelector('.optional, [data-entries] > [data-entry]') && !list.closest('template')) addEntry(list); });
  (inside.querySelector('form input:not([type=hidden]), form select, form textarea') ?? inside.querySelector('button[type=submit]'))?.focus();
}
let searching = 0;
document.addEventListener('input', event => {
  const box = event.target.closest('[data-reference]');
  if (!box) return;
  delete event.target.dataset.value;
  const turn = ++searching;
  const found = box.querySelector('.found');
  setTimeout(async () => {
    if (turn !== searching || !event.target.value.trim()) { if (!event.target.value.trim()) found.hidden = true; return; }
    const response = await fetch('/search.json?q=' + encodeURIComponent(event.target.value.trim()) + '&kind=' + encodeURIComponent(box.dataset.kind ?? ''));
    if (turn !== searching || !response.ok) return;
    const hits = await response.json();
    found.replaceChildren(...hits.map(hit => {
      const choice = make('button', {type: 'button'}, make('span', {class: 'strong', text: hit.label}), ' ', make('span', {class: 'soft small', text: hit.detail}));
      choice.addEventListener('click', () => { event.target.value = hit.label; event.target.dataset.value = hit.record; found.hidden = true; event.target.focus(); });
      return choice;
    }));
    found.hidden = hits.length === 0;
  }, 160);
});
// A form that is sent as a page's address names the record that was chosen, not what it is called.
document.addEventListener('formdata', event => {
  for (const input of event.target.querySelectorAll('[data-reference] input[name]')) if (input.dataset.value) event.formData.set(input.name, input.dataset.value);
});
document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-give]');
  if (form) { event.preventDefault(); give(form, false); }
});
document.addEventListener('change', event => { if (event.target.closest('[data-submit]')) event.target.form.requestSubmit(); });
document.addEventListener('click', async event => {
  const on = selector => event.target.closest(selector);
  if (on('[data-drawer]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); on('details.menu')?.removeAttribute('open'); drawer(on('[data-drawer]').href); }
  else if (on('[data-close]')) on('dialog').close();
  else if (on('[data-dry]')) give(on('form'), true);
  else if (on('[data-add]')) addEntry(on('[data-list]'));
  else if (on('[data-drop]')) on('[data-entry]').remove();
  else if (on('[data-print]')) window.print();
  else if (on('[data-toggle-nav]')) { event.preventDefault(); document.querySelector('.side').classList.toggle('open'); }
  else if (on('[data-copy]')) {
    const button = on('[data-copy]');
    await navigator.clipboard?.writeText(button.dataset.copy);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  } else if (on('[data-post]')) {
    const button = on('[data-post]');
    if (button.dataset.confirm && !window.confirm(button.dataset.confirm)) return;
    const {ok, status, answer} = await post(button.dataset.post, {});
    if (ok && button.dataset.then) { location.assign(button.dataset.then); return; }
    document.getElementById('outcome').replaceChildren(ok ? make('div', {class: 'note good', role: 'status'}, make('h3', {}, icon('check'), make('span', {text: say('done')}))) : shownAnswer(answer, status));
  }
  document.querySelectorAll('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.removeAttribute('open'); });
});
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, select, textarea, [contenteditable]');
  if (event.key === 'Escape') document.querySelectorAll('details.menu[open]').forEach(menu => menu.removeAttribute('open'));
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') { event.preventDefault(); document.querySelector('[data-find]')?.focus(); }
  const entries = [...document.querySelectorAll('[data-keys] > li')];
  if (entries.length && (event.key === 'j' || event.key === 'k')) {
    const at = entries.indexOf(document.activeElement.closest('li'));
    entries[Math.max(0, Math.min(entries.length - 1, at + (event.key === 'j' ? 1 : -1)))].focus();
  }
  if (event.key === 'Enter' && document.activeElement.matches('[data-keys] > li')) document.activeElement.querySelector('a')?.click();
});
const said = sessionStorage.getItem('tallystick.said');
if (said && document.getElementById('outcome')) {
  const {label, position} = JSON.parse(said);
  sessionStorage.removeItem('tallystick.said');
  document.getElementById('outcome').replaceChildren(make('div', {class: 'note good', role: 'status', 'data-recorded': position}, make('h3', {}, icon('check'), make('span', {text: say('recorded', {what: label})}), make('a', {class: 'small', href: '/timeline/event/' + position, text: '#' + position}))));
}
document.querySelectorAll('main [data-list][data-field]').forEach(list => { if (!list.querySelector('.optional, [data-entries] > [data-entry]') && !list.closest('template')) addEntry(list); });
window.tallystick = {lineSet, post, say, make, icon, newKey, objectOf, clearErrors, showErrors, shownAnswer, showBreaches, refresh, drawer};

// Groups of places that somebody opened stay open on the next page.
for (const group of document.querySelectorAll('details[data-nav]')) {
  const key = 'nav.' + group.dataset.nav;
  if (localStorage.getItem(key)) group.open = true;
  group.querySelector('summary').addEventListener('click', () => group.open ? localStorage.removeItem(key) : localStorage.setItem(key, 'open'));
}
