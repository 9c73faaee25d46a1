'use strict';
(() => {
  const root = document.documentElement;
  const el = (id) => document.getElementById(id);
  const data = JSON.parse(el('daten').textContent);
  const english = () => root.lang === 'en';
  const say = (de, en) => (english() ? en : de);
  const number = (n) => n.toLocaleString(english() ? 'en-GB' : 'de-DE');

  /* Text of a table heading in the language shown. */
  const words = (cell) => {
    const part = cell.querySelector(english() ? '.en' : '.de');
    return (part || cell).textContent.trim();
  };

  /* Charts are drawn from the tables beside them, so that both show the same figures. */
  const TYPES = {
    'fordert': '#08306b', 'bittet': '#0072b2', 'appelliert': '#4a98c9', 'empfiehlt': '#94c4df',
    'soll': '#56b4e9', 'befürwortet': '#00684c', 'begrüßt': '#66c2a4', 'bekräftigt': '#009e73',
    'stellt fest': '#999999', 'nimmt zur Kenntnis': '#d0d0d0', 'beschließt': '#e69f00',
    'verpflichtet sich': '#f0e442', 'kritisiert': '#d55e00'};
  const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442',
    '#999999'];
  const read = (table) => ({
    columns: [...table.tHead.rows[0].cells].slice(1, -2).map(words),
    rows: [...table.tBodies[0].rows].map((row) => ({
      name: words(row.cells[0]),
      counts: [...row.cells].slice(1, -2).map((c) => Number(c.textContent)),
      links: [...row.cells].slice(1, -2).map((c) => c.querySelector('a')?.hash),
      total: Number(row.cells[row.cells.length - 2].textContent),
      link: row.cells[row.cells.length - 2].querySelector('a')?.hash}))});
  const stacked = (table, share) => ({
    legend: {bottom: 0, itemWidth: 22, textStyle: {fontSize: 14}},
    grid: {left: 8, right: 16, top: 24, bottom: table.rows.length > 6 ? 76 : 48, containLabel: true},
    xAxis: {type: 'category', data: table.columns, axisLabel: {fontSize: 14}},
    yAxis: {type: 'value', minInterval: 1, axisLabel: {fontSize: 14, formatter: String}},
    series: table.rows.map((row, i) => ({
      name: row.name, type: 'bar', stack: 'all', barMaxWidth: 72,
      itemStyle: {color: TYPES[row.name] || COLOURS[i % COLOURS.length], borderColor: '#fff', borderWidth: 1},
      data: row.counts.map((value, c) => ({value, link: row.links[c]}))}))});
  const bars = (table) => {
    const rows = table.rows.slice(0, 20).reverse();
    return {
      grid: {left: 8, right: 48, top: 8, bottom: 24, containLabel: true},
      xAxis: {type: 'value', minInterval: 1, axisLabel: {fontSize: 14, formatter: String}},
      yAxis: {type: 'category', data: rows.map((r) => r.name), axisLabel: {fontSize: 14, interval: 0}},
      series: [{type: 'bar', barMaxWidth: 22, itemStyle: {color: '#0072b2'},
        label: {show: true, position: 'right', fontSize: 14},
        data: rows.map((r) => ({value: r.total, link: r.link}))}]};
  };
  const charts = [];
  const draw = () => {
    if (typeof echarts === 'undefined') return;
    while (charts.length) charts.pop().dispose();
    document.querySelectorAll('[data-chart]').forEach((place) => {
      const table = read(el(place.dataset.table));
      const kind = place.dataset.chart;
      if (kind === 'bars') place.classList.toggle('low', table.rows.length < 8);
      const chart = echarts.init(place, null, {renderer: 'canvas', devicePixelRatio: 2});
      chart.setOption({
        animation: false, textStyle: {fontFamily: 'system-ui, "Segoe UI", "Noto Sans", sans-serif'},
        aria: {enabled: true, decal: {show: kind === 'stack'}},
        tooltip: {trigger: 'item'}, ...(kind === 'bars' ? bars(table) : stacked(table))});
      chart.on('click', (event) => { if (event.data.link) location.hash = event.data.link; });
      charts.push(chart);
    });
  };
  addEventListener('resize', () => charts.forEach((c) => c.resize()));

  /* A figure's link holds the filters that lead to it: #count=acts&where=type%3Dfordert */
  const COUNTED = {
    acts: {de: 'Sprechakte', en: 'acts', key: (r) => r[3], holds: (r) => r[2] > 0},
    points: {de: 'Aussagen', en: 'statements', key: (r) => r[0] + '#' + r[2], holds: (r) => r[2] > 0},
    items: {de: 'Ziffern', en: 'items', key: (r) => r[0], holds: (r) => r[0].split('/').length > 2},
    resolutions: {de: 'Beschlüsse', en: 'resolutions',
      key: (r) => r[0].split('/').slice(0, 2).join('/'), holds: () => true}};
  const STEP = 50;
  let found = [];
  let shown = 0;
  const line = (row) => {
    const item = document.createElement('li');
    const place = document.createElement('strong');
    place.textContent = row[1];
    item.append(place, ' ');
    const types = row[5 + data.dimensions.indexOf('type')];
    for (const t of types) {
      const type = document.createElement('span');
      type.className = 'type';
      type.textContent = data.values[data.dimensions.indexOf('type')][t];
      item.append(type, ' ');
    }
    const quote = document.createElement('blockquote');
    quote.textContent = row[4] || say('(Wortlaut in statements.csv: ', '(wording in statements.csv: ') + row[0] + ')';
    item.append(quote);
    return item;
  };
  const more = () => {
    const list = el('belege-liste');
    found.slice(shown, shown + STEP).forEach((row) => list.append(line(row)));
    shown = Math.min(found.length, shown + STEP);
    el('belege-mehr').hidden = shown >= found.length;
  };
  const evidence = (focus) => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    const counted = COUNTED[wanted.get('count')];
    if (!counted) return;
    const filters = wanted.getAll('where').map((f) => {
      const at = f.indexOf('=');
      const negated = f[at - 1] === '!';
      const dimension = data.dimensions.indexOf(f.slice(0, negated ? at - 1 : at));
      const value = f.slice(at + 1);
      return {dimension, negated, text: f, value: value === '' ? null : data.values[dimension].indexOf(value)};
    });
    found = data.rows.filter((row) => counted.holds(row) && filters.every(({dimension, negated, value}) => {
      const has = row[5 + dimension];
      return negated !== (value === null ? has.length === 0 : has.includes(value));
    }));
    const units = new Set(found.map(counted.key)).size;
    const lines = found.length === units ? '' : say(` in ${number(found.length)} Aussagen`, ` in ${number(found.length)} statements`);
    el('belege-was').textContent =
      `${number(units)} ${say(counted.de, counted.en)}${lines}: ${filters.map((f) => f.text).join(', ') || say('alle', 'all')}`;
    el('belege-was').dataset.units = units;
    el('belege-liste').replaceChildren();
    shown = 0;
    more();
    if (focus) {
      el('belege').focus({preventScroll: true});
      el('belege').scrollIntoView();
    }
  };
  el('belege-mehr').addEventListener('click', more);
  addEventListener('hashchange', () => evidence(true));

  const switchTo = (lang) => {
    root.lang = lang;
    const button = el('lang');
    button.textContent = lang === 'de' ? 'English' : 'Deutsch';
    button.lang = lang === 'de' ? 'en' : 'de';
    document.title = say('Beschlusslage – Bericht', 'Beschlusslage – Report');
    draw();
    evidence(false);
  };
  el('lang').addEventListener('click', () => switchTo(english() ? 'de' : 'en'));
  switchTo('de');
  if (location.hash.includes('count=')) evidence(true);
})();
