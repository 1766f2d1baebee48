// Draws each chart from what its canvas carries; a click leads to the rows, as the links of its table do.
(() => {
  const style = getComputedStyle(document.documentElement), ink = name => style.getPropertyValue('--ts-' + name).trim();
  const pine = ink('pine'), wood = '#c98a3a', red = ink('red'), blue = ink('blue'), grey = '#b9b4a6', soft = ink('soft');
  const tones = {
    across: [pine, wood, red], stacked: [pine, wood], balance: [pine, wood, blue], loans: [pine, blue, red],
    bars: [pine, pine, pine], band: [blue, blue, red],
  };
  const drawn = [];
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 11;
  Chart.defaults.color = soft;
  Chart.defaults.animation = false;

  function datasets(c) {
    const tone = tones[c.look];
    if (c.look === 'band') {
      const line = { borderWidth: 1.2, pointRadius: 0, tension: .25, borderColor: blue };
      const [least, most, out] = c.values;
      return [
        { ...line, label: c.series[0], data: least },
        { ...line, label: c.series[1], data: most, fill: '-1', backgroundColor: blue + '33' },
        { label: c.series[2], data: most.map((v, i) => out[i] > 0 ? v : null), showLine: false, pointRadius: 3.2, pointStyle: 'rectRot', backgroundColor: red, borderColor: red },
        ...c.limits.map((at, i) => ({ label: c.limit, data: most.map(() => at), borderColor: red, borderWidth: 1, borderDash: [5, 4], pointRadius: 0, second: i > 0 })),
      ];
    }
    return c.values.map((data, i) => {
      const line = (c.look === 'balance' && i === 2) || (c.look === 'loans' && i === 2);
      const several = c.look === 'bars' && c.values.length > 1;
      const colour = several ? [grey, '#7fa99c', pine][i] : tone[i];
      return line
        ? { type: 'line', label: c.series[i], data, borderColor: colour, backgroundColor: colour, borderWidth: 2, pointRadius: 1.6, tension: .2, yAxisID: c.look === 'balance' ? 'held' : 'y', order: 0 }
        : { label: c.series[i], data, backgroundColor: colour, borderRadius: 2, maxBarThickness: 26, order: 1, stack: ['stacked', 'across', 'loans'].includes(c.look) ? 'one' : undefined };
    });
  }

  function options(c) {
    const across = c.look === 'across' || c.look === 'stacked', band = c.look === 'band';
    const value = { beginAtZero: !band, grid: { color: '#ece9e1' }, border: { display: false }, ticks: { precision: band ? 1 : 0, maxTicksLimit: 6 }, stacked: across || c.look === 'loans' };
    const label = { grid: { display: false }, border: { color: '#cfcabd' }, ticks: { maxRotation: 0, autoSkip: !across, autoSkipPadding: 10 }, stacked: across || c.look === 'loans' };
    return {
      responsive: true, maintainAspectRatio: false, indexAxis: across ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false, axis: across ? 'y' : 'x' },
      scales: {
        x: across ? value : label, y: across ? label : value,
        ...(c.look === 'balance' ? { held: { position: 'right', beginAtZero: false, grid: { display: false }, border: { display: false }, ticks: { precision: 0, maxTicksLimit: 6, color: blue } } } : {}),
      },
      plugins: {
        legend: { display: datasets(c).length > 1, position: 'bottom', labels: { boxWidth: 10, boxHeight: 10, usePointStyle: band, filter: item => !drawnTwice(c, item.datasetIndex) } },
        tooltip: { filter: item => item.raw !== null, displayColors: true },
      },
      onHover: (event, hit) => { event.native.target.style.cursor = hit.length ? 'pointer' : ''; },
      onClick: (event, hit) => { if (hit.length) location.href = c.links[hit[0].index]; },
    };
  }
  // Both limits are one entry of the legend; where nothing was out there is no entry for it.
  const drawnTwice = (c, i) => c.look === 'band' && (i > 3 || (i === 2 && !c.values[2].some(n => n > 0)));

  for (const canvas of document.querySelectorAll('canvas[data-chart]')) {
    const c = JSON.parse(canvas.dataset.chart);
    drawn.push(new Chart(canvas, { type: c.look === 'band' ? 'line' : 'bar', data: { labels: c.labels, datasets: datasets(c) }, options: options(c) }));
    canvas.dataset.drawn = 'true';
  }
  // On paper every table stands beside its chart, and charts have the width of the sheet.
  const tables = document.querySelectorAll('details.said');
  addEventListener('beforeprint', () => { tables.forEach(t => { t.open = true; }); drawn.forEach(chart => chart.resize(640, 210)); });
  addEventListener('afterprint', () => { tables.forEach(t => { t.open = false; }); drawn.forEach(chart => chart.resize()); });
  for (const choice of document.querySelectorAll('[data-at-once]')) choice.addEventListener('change', () => choice.form.requestSubmit());
  for (const button of document.querySelectorAll('[data-without-script]')) button.hidden = true;
  for (const button of document.querySelectorAll('[data-print]')) { button.hidden = false; button.addEventListener('click', () => print()); }
})();
