/* The neighbourhood as a picture, which grows where a reader chooses; the tables below say the same without it. */
(() => {
  'use strict';

  const figure = document.querySelector('figure.network');
  if (!figure || !window.cytoscape) {
    return;
  }
  const MOST = 150;
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const chosen = figure.querySelector('.chosen');
  const page = figure.querySelector('.go');
  const from = figure.querySelector('.from');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const expanded = new Set();
  figure.hidden = false;

  const graph = window.cytoscape({
    container: figure.querySelector('.canvas'),
    elements: [],
    style: [
      { selector: 'node', style: {
        'label': 'data(short)', 'font-family': 'sans-serif', 'font-size': 11, 'color': token('--ink'),
        'background-color': token('--quiet'), 'width': 14, 'height': 14, 'text-valign': 'bottom', 'text-margin-y': 3,
        'text-wrap': 'wrap', 'text-max-width': 110, 'text-background-color': token('--paper'), 'text-background-opacity': 0.8,
        'min-zoomed-font-size': 7 } },
      ...['body', 'act', 'person', 'topic'].map((kind) => ({
        selector: `node[kind="${kind}"]`, style: { 'background-color': token(`--${kind}`) } })),
      ...['question', 'answer', 'document'].map((kind) => ({
        selector: `node[kind="${kind}"]`, style: { 'background-color': token('--accent'), 'shape': 'round-rectangle' } })),
      { selector: 'node[?centre]', style: { 'width': 26, 'height': 26, 'font-size': 14, 'font-weight': 'bold' } },
      { selector: 'node:selected', style: { 'border-width': 3, 'border-color': token('--ink') } },
      { selector: 'edge', style: { 'line-color': token('--strong-line'), 'width': 'data(width)', 'curve-style': 'haystack', 'opacity': 0.7 } },
    ],
    minZoom: 0.2,
    maxZoom: 3,
    wheelSensitivity: 0.2,
  });

  const shortened = (label) => (label.length > 42 ? `${label.slice(0, 40)}…` : label);

  function add(data) {
    const centre = data.nodes[0].id;
    const room = MOST - graph.nodes().length;
    const fresh = data.nodes.filter((node) => graph.getElementById(node.id).empty()).slice(0, Math.max(room, 0));
    graph.add(fresh.map((node) => ({ data: { ...node, short: shortened(node.label), centre: node.id === centre } })));
    const most = Math.max(1, ...data.edges.map((edge) => edge.documents));
    graph.add(data.edges
      .filter((edge) => graph.getElementById(edge.target).nonempty())
      .filter((edge) => graph.getElementById(`${edge.source} ${edge.target}`).empty()
        && graph.getElementById(`${edge.target} ${edge.source}`).empty())
      .map((edge) => ({ data: {
        id: `${edge.source} ${edge.target}`, source: edge.source, target: edge.target,
        width: 1 + 3 * edge.documents / most } })));
    graph.layout(expanded.size === 0 ? star() : grown()).run();
    figure.dataset.nodes = String(graph.nodes().length);
  }

  /* One thing in the middle of what is around it, each kind together. */
  function star() {
    const kinds = ['body', 'act', 'topic', 'person'];
    const rank = (node) => (kinds.indexOf(node.data('kind')) + kinds.length + 1) % (kinds.length + 1);
    return { name: 'concentric', concentric: (node) => (node.data('centre') ? 2 : rank(node) % 2), levelWidth: () => 1,
      minNodeSpacing: 46, spacingFactor: 1.05, avoidOverlap: true, equidistant: true, animate: false, padding: 30,
      sort: (one, other) => rank(one) - rank(other) };
  }

  function grown() {
    return { name: 'cose', animate: !calm && graph.nodes().length < 80, randomize: false, nodeDimensionsIncludeLabels: true,
      nodeRepulsion: 14000, idealEdgeLength: 110, padding: 30 };
  }

  async function expand(address, iri) {
    if (expanded.has(iri)) {
      return;
    }
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      add(await answer.json());
      expanded.add(iri);
    }
  }

  graph.on('tap', 'node', (event) => {
    const node = event.target.data();
    chosen.textContent = node.label;
    page.hidden = !node.href;
    if (node.href) {
      page.setAttribute('href', node.href);
    }
    from.hidden = false;
    const here = new URL('/explore', location.href);
    here.searchParams.set('iri', node.id);
    from.setAttribute('href', here.pathname + here.search);
    const data = new URL(figure.dataset.graph, location.href);
    data.searchParams.set('iri', node.id);
    expand(data.pathname + data.search, node.id);
  });

  const first = new URL(figure.dataset.graph, location.href);
  expand(first.pathname + first.search, first.searchParams.get('iri'));
})();
