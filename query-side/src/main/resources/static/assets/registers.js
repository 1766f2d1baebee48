// Registers: choosing rows and columns, views kept on this machine, one command on many records.
'use strict';
(() => {
  const {post, say, make, icon, newKey, objectOf, clearErrors, showErrors, shownAnswer, refresh, drawer} = window.tallystick;
  const boxes = () => [...document.querySelectorAll('[data-pick]:checked')];
  // A row can be of two records, as a unit's and its retention case's: the command says which it is for.
  const recordOf = (box, kind) => kind && box.dataset.also?.startsWith(kind + '/') ? box.dataset.also : box.value;
  const picked = kind => boxes().map(box => recordOf(box, kind));
  const pickedOf = () => [...new Set(boxes().map(box => box.value))];
  // Rows of parts of records, such as holds, are given part by part: every record once in each.
  const byPart = kind => Object.entries(Object.groupBy(boxes(), box => box.dataset.part ?? '')).map(([part, of]) => ({part: JSON.parse('{' + part + '}'), records: of.map(box => recordOf(box, kind))}));
  function showPicked() {
    const bar = document.querySelector('[data-picked]');
    if (!bar) return;
    const chosen = picked().length;
    bar.hidden = chosen === 0;
    bar.querySelector('[data-picked-count]').textContent = say('picked', {n: chosen});
    document.querySelectorAll('[data-pick]').forEach(box => box.closest('tr').classList.toggle('on', box.checked));
  }
  const viewsKept = menu => JSON.parse(localStorage.getItem('tallystick.views.' + menu.dataset.views) || '[]');
  function showViews(menu) {
    const views = viewsKept(menu);
    menu.querySelector('[data-no-views]').hidden = views.length > 0;
    menu.querySelector('[data-view-list]').replaceChildren(...views.map(view => make('div', {class: 'd-flex'}, make('a', {href: view.search || '?', text: view.name}), make('button', {type: 'button', class: 'drop', 'data-view-drop': view.name, 'aria-label': say('view.drop', {name: view.name})}, icon('trash')))));
  }
  function keepViews(menu, views) {
    localStorage.setItem('tallystick.views.' + menu.dataset.views, JSON.stringify(views));
    showViews(menu);
  }
  function saveView(menu) {
    const box = menu.querySelector('[data-view-name]');
    const name = box.value.trim();
    if (!name) { box.focus(); return; }
    keepViews(menu, [...viewsKept(menu).filter(view => view.name !== name), {name, search: location.search}]);
    box.value = '';
  }
  // All rows of a long register on one page, so that all can be chosen for one command.
  async function allRows(button) {
    button.disabled = true;
    const rows = [];
    for (let page = 1; page <= Number(button.dataset.allRows); page++) {
      const address = new URL(location.href);
      address.searchParams.set('page', page);
      const response = await fetch(address, {headers: {'Accept': 'text/html'}});
      if (!response.ok || response.redirected) { location.reload(); return; }
      rows.push(...new DOMParser().parseFromString(await response.text(), 'text/html').querySelectorAll('table.reg > tbody > tr'));
    }
    document.querySelector('table.reg > tbody').replaceChildren(...rows.map(row => document.adoptNode(row)));
    button.closest('.pager').remove();
    showPicked();
  }
  function chooseColumns(menu) {
    const address = new URL(location.href);
    const chosen = [...menu.querySelectorAll('[data-column]:checked')].map(box => box.value);
    if (chosen.length) address.searchParams.set('columns', chosen.join(',')); else address.searchParams.delete('columns');
    location.href = address;
  }
  document.querySelectorAll('[data-views]').forEach(showViews);
  document.addEventListener('change', event => {
    if (event.target.matches('[data-pick-all]')) document.querySelectorAll('[data-pick]').forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches('[data-pick], [data-pick-all]')) showPicked();
  });

  // One command on every record chosen: each is decided on its own and says what became of it.
  function shownItems(items, dryRun) {
    const rows = items.map(item => {
      const ok = item.status < 400;
      const word = ok ? say(dryRun ? 'item.would' : 'item.done') : item.outcome.detail ?? item.outcome.title ?? String(item.status);
      return make('li', {'data-item': item.status}, icon(ok ? 'circle-check' : 'ban'), make('span', {class: 'id', text: String(item.record).split('/')[1] ?? item.record}), make('span', {class: ok ? 'soft' : '', text: word}),
        item.outcome.rule ? make('a', {class: 'rule', href: '/rules/' + item.outcome.rule, text: item.outcome.rule}) : null);
    });
    const good = items.filter(item => item.status < 400).length;
    return make('div', {class: 'note ' + (good === items.length ? 'good' : 'warn'), role: 'status', 'data-many-answer': good},
      make('h3', {}, icon(good === items.length ? 'check' : 'alert-triangle'), make('span', {text: say(dryRun ? 'many.would' : 'many.done', {n: good, all: items.length})})), make('ul', {class: 'items'}, ...rows));
  }
  async function giveMany(form, dryRun) {
    const answerBox = form.parentElement.querySelector('[data-answer]') ?? form;
    const fields = objectOf(form);
    const bodies = byPart(form.dataset.kind).map(({part, records}) => ({records, fields: {...fields, ...part}, dryRun}));
    const print = JSON.stringify(bodies);
    if (form.dataset.print !== print) { form.dataset.print = print; form.dataset.key = newKey(); }
    form.classList.add('busy');
    clearErrors(form);
    try {
      const items = [];
      for (const [n, body] of bodies.entries()) {
        const {ok, status, answer} = await post(form.dataset.address, body, {key: dryRun ? null : form.dataset.key + (n ? '-' + n : '')});
        if (!ok) { if (status < 500) delete form.dataset.print; answerBox.replaceChildren(shownAnswer(answer, status)); if (answer.errors) showErrors(form, answer.errors); return; }
        items.push(...answer.items);
      }
      answerBox.replaceChildren(shownItems(items, dryRun));
      const errors = items.find(item => item.outcome.errors)?.outcome.errors;
      if (errors) showErrors(form, errors);
      answerBox.scrollIntoView({block: 'nearest'});
      const last = Math.max(0, ...items.map(item => item.outcome.position ?? 0));
      if (!dryRun && last) { delete form.dataset.print; form.dispatchEvent(new Event('recorded', {bubbles: true})); await refresh(last); showPicked(); }
    } catch { answerBox.replaceChildren(shownAnswer({title: say('unreachable'), detail: say('unreachable.help')}, 0)); }
    finally { form.classList.remove('busy'); }
  }

  document.addEventListener('click', event => {
    const on = selector => event.target.closest(selector);
    if (on('[data-print-picked]')) location.href = '/print/' + on('[data-print-picked]').dataset.printPicked + '?record=' + picked().map(encodeURIComponent).join(',');
    else if (on('[data-view-save]')) saveView(on('[data-views]'));
    else if (on('[data-view-drop]')) { const menu = on('[data-views]'); keepViews(menu, viewsKept(menu).filter(view => view.name !== on('[data-view-drop]').dataset.viewDrop)); }
    else if (on('[data-all-rows]')) allRows(on('[data-all-rows]'));
    else if (on('[data-columns-apply]')) chooseColumns(on('details.menu'));
    else if (on('[data-pick-none]')) { document.querySelectorAll('[data-pick], [data-pick-all]').forEach(box => { box.checked = false; }); showPicked(); }
    else if (on('[data-row]') && !on('a, button, input, label, summary') && !String(getSelection())) drawer(on('[data-row]').dataset.row);
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('[data-view-name]')) { event.preventDefault(); saveView(event.target.closest('[data-views]')); }
  });
  document.getElementById('drawer')?.addEventListener('filled', event => {
    event.target.querySelectorAll('[data-many-said]').forEach(said => { said.textContent = say('picked', {n: picked().length}); });
  });
  window.tallystick.giveMany = giveMany;
  window.tallystick.picked = picked;
  window.tallystick.pickedOf = pickedOf;
})();
