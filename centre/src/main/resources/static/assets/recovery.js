// What the pages of recovery do beyond links and forms: the key that orders, a list that does not change under
// its reader, and the picture of a trace. Texts come from the page, never from here.
'use strict';

// What is new is not put in while somebody is at work in it: a field has the focus, or a form is folded out.
document.addEventListener('htmx:beforeRequest', (event) => {
  const target = event.detail.target;
  const polled = !event.detail.requestConfig.triggeringEvent || event.detail.requestConfig.triggeringEvent.type !== 'submit';
  if (polled && target.hasAttribute('data-refreshed') && isBusy(target) &&
    event.detail.elt.hasAttribute('data-refreshed')) { event.preventDefault(); }
});
document.addEventListener('htmx:beforeSwap', (event) => {
  const target = event.detail.target;
  if (target.hasAttribute('data-refreshed') && event.detail.elt.hasAttribute('data-refreshed') && isBusy(target)) {
    event.detail.shouldSwap = false;
  }
});
const isBusy = (part) => part.contains(document.activeElement) || part.querySelector('details[open]') !== null;

// By the key's place as well: on a Cyrillic keyboard it writes another letter.
document.addEventListener('keydown', (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.repeat;
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  const form = document.getElementById('order-all');
  if (form && plain && !(typing && typing.type !== 'range') && (event.key === 'h' || event.code === 'KeyH')) {
    event.preventDefault();
    form.requestSubmit();
  }
});

// Cytoscape would put a style element into the page, which its policy forbids; it leaves that where there is one of
// this name. What it says stands in console.css.
const calm = () => {
  const mark = document.createElement('meta');
  mark.id = '__________cytoscape_stylesheet';
  document.head.append(mark);
};

const SHAPES = {victim: 'ellipse', account: 'round-rectangle', cash: 'triangle', crypto: 'hexagon',
  abroad: 'diamond', card: 'rhomboid', income: 'pentagon'};

class Picture {
  constructor(box, graph) {
    this.box = box;
    this.words = box.dataset;
    const digits = new Intl.NumberFormat('en', {style: 'currency', currency: box.dataset.currency})
      .resolvedOptions().maximumFractionDigits;
    this.unit = 10 ** digits;
    this.number = new Intl.NumberFormat(document.body.dataset.locale, {maximumFractionDigits: digits});
    this.edges = graph.edges;
    this.nodes = graph.nodes;
    this.cy = cytoscape({
      container: box,
      elements: this.elements(graph),
      layout: {name: 'preset', fit: true, padding: 24},
      style: this.look(),
      minZoom: 0.02, maxZoom: 3, wheelSensitivity: 0.3,
      textureOnViewport: graph.nodes.length > 300,
      hideEdgesOnViewport: graph.nodes.length > 300,
      autoungrabify: true, boxSelectionEnabled: false,
    });
    this.show(this.edges.length);
    this.fit();
  }

  // All of it; where that would be too small to read, the beginning of it.
  fit() {
    this.cy.fit(undefined, 24);
    if (this.cy.zoom() > 1.4) { this.cy.zoom(1.4); this.cy.center(); }
    if (this.cy.zoom() < 0.6 && this.nodes.length < 300) {
      this.cy.zoom(0.75);
      const box = this.cy.elements().boundingBox();
      this.cy.pan({x: 16 - box.x1 * 0.75, y: this.cy.height() / 2 - (box.y1 + box.y2) / 2 * 0.75});
    }
  }

  money(minor) { return this.number.format(minor / this.unit); }

  elements(graph) {
    const nodes = graph.nodes.map((one) => ({group: 'nodes', classes: one.kind + ' ' + one.state,
      data: {id: one.id, label: ''}, position: {x: one.at.x, y: one.at.y}}));
    const edges = graph.edges.map((one) => ({group: 'edges', classes: one.back > 0 ? 'back' : '',
      data: {id: 'e' + one.id, source: one.from, target: one.to, label: this.money(one.amount)}}));
    return [...nodes, ...edges];
  }

  look() {
    const text = {label: 'data(label)', 'font-size': 11, 'min-zoomed-font-size': 7, color: colour('ink'),
      'text-wrap': 'wrap', 'text-background-color': colour('card'), 'text-background-opacity': 0.85};
    const fill = (name) => ({'background-color': colour(name + '-tint'), 'border-color': colour(name)});
    return [
      {selector: 'node', style: {...text, width: 46, height: 30, shape: 'round-rectangle', 'border-width': 2,
        'background-color': colour('card'), 'border-color': colour('soft'), 'text-valign': 'bottom', 'text-margin-y': 3}},
      ...Object.entries(SHAPES).map(([kind, shape]) => ({selector: '.' + kind, style: {shape}})),
      {selector: '.victim', style: fill('allow')},
      {selector: '.cash, .crypto, .abroad, .card, .income', style: {'background-color': colour('line'), 'border-color': colour('ink')}},
      {selector: '.held', style: {...fill('hold'), 'border-width': 5}},
      {selector: '.there', style: fill('warn')},
      {selector: '.gone', style: {'background-color': colour('card'), 'border-color': colour('soft'), 'border-style': 'dashed'}},
      {selector: '.unknown', style: {...fill('refuse'), 'border-style': 'double', 'border-width': 5}},
      {selector: 'edge', style: {...text, width: 1.6, 'curve-style': 'bezier', 'line-color': colour('soft'),
        'target-arrow-color': colour('soft'), 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9, 'font-size': 10}},
      {selector: '.back', style: {'line-style': 'dashed', 'line-color': colour('allow'), 'target-arrow-color': colour('allow')}},
      {selector: '.later', style: {display: 'none'}},
      {selector: ':selected', style: {'border-color': colour('focus'), 'border-width': 5, 'line-color': colour('focus'),
        'target-arrow-color': colour('focus'), 'z-index': 9}},
    ];
  }

  // The moves up to one, and what each place had then.
  show(count) {
    const has = new Map();
    const seen = new Set();
    this.edges.slice(0, count).forEach((one) => {
      seen.add(one.from).add(one.to);
      has.set(one.to, (has.get(one.to) ?? 0) + one.amount - one.back);
      has.set(one.from, (has.get(one.from) ?? 0) - one.amount);
    });
    this.cy.batch(() => {
      this.nodes.forEach((one) => {
        const node = this.cy.getElementById(one.id);
        const now = one.kind === 'victim' ? -(has.get(one.id) ?? 0) : has.get(one.id) ?? 0;
        const word = one.kind === 'account' ? this.words[one.state] : this.words[one.kind];
        const name = one.label.account.length > 10 ? '…' + one.label.account.slice(-8) : one.label.account;
        const amount = one.state === 'held' && count === this.edges.length ? one.held : now;
        node.data('label', name + '\n' + word + ' ' + this.money(Math.max(0, amount)));
        node.toggleClass('later', !seen.has(one.id));
      });
      this.edges.forEach((one, at) => this.cy.getElementById('e' + one.id).toggleClass('later', at >= count));
    });
  }

  select(element) {
    this.cy.elements().unselect();
    element.select();
    const at = element.renderedBoundingBox({includeLabels: false});
    if (at.x1 < 0 || at.y1 < 0 || at.x2 > this.cy.width() || at.y2 > this.cy.height()) { this.cy.center(element); }
    this.mark(element);
  }

  mark(element) {
    document.querySelectorAll('tr.chosen').forEach((row) => row.classList.remove('chosen'));
    const row = this.row(element);
    row?.classList.add('chosen');
    const said = document.getElementById('graph-selected');
    said.textContent = element.data('label').replace('\n', ' · ');
    said.hidden = false;
  }

  row(element) {
    const of = element.isEdge() ? 'move-' + element.id().slice(1)
      : 'place-' + this.nodes.find((one) => one.id === element.id()).row;
    return document.getElementById(of);
  }

  element(name) {
    const [kind, number] = name.split('-');
    return kind === 'move' ? this.cy.getElementById('e' + number)
      : this.cy.getElementById(this.nodes.find((one) => one.row === Number(number))?.id ?? '');
  }

  // Left and right along the money, up and down within a column.
  step(key) {
    const chosen = this.cy.nodes(':selected');
    if (chosen.empty()) { return this.select(this.cy.nodes().first()); }
    const shown = this.cy.nodes().not('.later');
    const near = {
      ArrowRight: () => chosen.outgoers('node').not('.later'),
      ArrowLeft: () => chosen.incomers('node').not('.later'),
      ArrowDown: () => shown.filter((one) => one.position('x') === chosen.position('x') && one.position('y') > chosen.position('y')),
      ArrowUp: () => shown.filter((one) => one.position('x') === chosen.position('x') && one.position('y') < chosen.position('y')),
    }[key]().sort((a, b) => Math.abs(a.position('y') - chosen.position('y')) - Math.abs(b.position('y') - chosen.position('y')));
    if (near.nonempty()) { this.select(near.first()); }
  }
}

async function picture() {
  const box = document.getElementById('graph');
  if (!box || !window.cytoscape) { return; }
  const answer = await fetch(box.dataset.source, {headers: {Accept: 'application/json'}});
  if (!answer.ok || answer.redirected) { return; }
  const graph = (await answer.json()).graph;
  calm();
  for (const id of ['graph', 'graph-more', 'graph-tools']) { document.getElementById(id).hidden = false; }
  const drawn = new Picture(box, graph);
  guide(drawn, box);
  slide(drawn, graph.edges);
  box.dataset.drawn = graph.nodes.length;
  box.picture = drawn;
}

function guide(drawn, box) {
  drawn.cy.on('tap', 'node, edge', (event) => {
    drawn.select(event.target);
    drawn.row(event.target)?.scrollIntoView({block: 'nearest'});
  });
  for (const button of document.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', () => {
      const by = {in: 1.3, out: 1 / 1.3}[button.dataset.zoom];
      const middle = {x: drawn.cy.width() / 2, y: drawn.cy.height() / 2};
      if (by) { drawn.cy.zoom({level: drawn.cy.zoom() * by, renderedPosition: middle}); } else { drawn.cy.fit(undefined, 24); }
    });
  }
  document.addEventListener('click', (event) => {
    const name = event.target.closest?.('[data-show]')?.dataset.show;
    const element = name ? drawn.element(name) : undefined;
    if (element?.nonempty()) {
      drawn.select(element);
      box.scrollIntoView({block: 'nearest'});
    }
  });
  box.addEventListener('keydown', (event) => {
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      drawn.step(event.key);
    } else if (event.key === 'Enter') {
      drawn.row(drawn.cy.$(':selected'))?.focus();
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawn.cy.style(drawn.look()));
}

function slide(drawn, edges) {
  const slider = document.getElementById('graph-time');
  const at = document.getElementById('graph-at');
  slider.max = edges.length;
  slider.value = edges.length;
  const say = () => {
    const count = Number(slider.value);
    const time = count === 0 ? '—' : new Date(edges[count - 1].time).toLocaleString(document.body.dataset.locale,
      {dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23', timeZone: document.body.dataset.zone});
    at.textContent = (count === edges.length ? drawn.words.all + ' · ' : '') + time;
    slider.setAttribute('aria-valuetext', at.textContent);
  };
  slider.addEventListener('input', () => { drawn.show(Number(slider.value)); say(); });
  say();
}

picture();
