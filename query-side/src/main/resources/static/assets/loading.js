// How far the sample is; the page that was asked for opens when it is there.
const bar = document.getElementById('bar'), told = document.getElementById('told');
async function look() {
  try {
    const now = await (await fetch('/sample/progress')).json();
    if (now.complete) { location.reload(); return; }
    bar.value = now.percent;
    told.textContent = now.failure ?? `${now.time.slice(0, 10)} · ${now.events.toLocaleString()} · ${now.percent} %`;
  } catch { /* It is restarting, perhaps. */ }
  setTimeout(look, 500);
}
look();
