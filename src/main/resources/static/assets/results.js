/* Rows and graphs as pictures, beside the table that says the same. Without this script the table stands alone. */
(() => {
  'use strict';

  const section = document.querySelector('section.result');
  if (!section || !window.d3) {
    return;
  }
  const d3 = window.d3;
  const MOST_BARS = 100;
  const MOST_LINES = 300;
  const MOST_LABELS = 200;
  const NUMBER = /XMLSchema#(?:integer|decimal|double|float|int|long|short|nonNegativeInteger|positiveInteger)$/;
  const text = section.querySelector('table, pre');
  const count = new Intl.NumberFormat(document.documentElement.lang || 'en').format;
  const words = section.dataset;
  const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (place, number) => values[number]);

  if (text && text.matches('table')) {
    const rows = [...text.tBodies[0].rows].map((row) => [...row.cells].map(cell));
    const columns = [...text.tHead.rows[0].cells].map((head, place) => ({ place, name: head.textContent.trim() }));
    offer(bars(rows, columns), lines(rows, columns));
  } else if (text) {
    const address = [...section.querySelectorAll('a')].find((link) => link.textContent.trim() === 'N-Triples');
    offer(null, address ? { name: words.network, draw: async (panel) => network(panel, await named(await statements(address.href))) } : null);
  }

  function cell(data) {
    const link = data.querySelector('a');
    const label = data.querySelector('.label');
    const value = data.querySelector('a, span:not(.label)');
    const type = data.querySelector('small:last-child');
    const shown = value ? value.textContent.trim() : '';
    return {
      iri: link ? link.getAttribute('href') : null,
      name: label ? label.textContent.trim() : link ? lastPart(shown) : shown,
      number: type && NUMBER.test(type.textContent.trim()) ? Number(shown) : null,
    };
  }

  function lastPart(iri) {
    return decodeURI(iri.replace(/[/#]$/, '')).replace(/^.*[/#]/, '') || iri;
  }

  /* The views that a result has, as buttons; the first is what is there already. */
  function offer(...views) {
    const possible = views.filter(Boolean);
    if (!possible.length) {
      return;
    }
    const own = text.closest('section.result > *');
    const picture = document.createElement('div');
    picture.className = 'picture';
    picture.hidden = true;
    const group = document.createElement('p');
    group.className = 'views';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.show);
    const buttons = [{ name: text.matches('table') ? words.table : words.text }, ...possible].map((view) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = view.name;
      button.setAttribute('aria-pressed', String(!view.draw));
      button.addEventListener('click', async () => {
        buttons.forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
        own.hidden = Boolean(view.draw);
        picture.hidden = !view.draw;
        if (view.draw) {
          picture.replaceChildren();
          await view.draw(picture);
        }
      });
      return button;
    });
    group.append(...buttons);
    own.before(group);
    own.after(picture);
  }

  function note(panel, words) {
    const paragraph = document.createElement('p');
    paragraph.className = 'quiet';
    paragraph.textContent = words;
    panel.append(paragraph);
  }

  /* @param role img, or group if there are links in it */
  function svg(panel, width, height, role, label) {
    return d3.select(panel).append('svg')
      .attr('viewBox', [0, 0, width, height])
      .attr('width', width)
      .attr('height', height)
      .attr('role', role)
      .attr('aria-label', label);
  }

  /* A bar for each row: the first column that is no chosen number names it. */
  function bars(rows, columns) {
    const numeric = columns.filter(({ place }) => rows.some((row) => row[place].number !== null)
      && rows.every((row) => row[place].number !== null || !row[place].name));
    const values = numeric.length === columns.length ? numeric.slice(1) : numeric.filter(({ place }) => place > 0);
    if (!values.length || rows.length < 2) {
      return null;
    }
    return {
      name: words.chart,
      draw: (panel) => {
        const chosen = chooser(panel, values);
        const picture = document.createElement('div');
        panel.append(picture);
        const draw = () => chart(picture, rows, columns, values[Number(chosen ? chosen.value : values.length - 1)]);
        if (chosen) {
          chosen.addEventListener('change', draw);
        }
        draw();
      },
    };
  }

  function chooser(panel, values) {
    if (values.length < 2) {
      return null;
    }
    const label = document.createElement('label');
    label.textContent = words.numbers + ' ';
    const select = document.createElement('select');
    values.forEach((column, place) => select.add(new Option(column.name, place, false, place === values.length - 1)));
    label.append(select);
    panel.append(label);
    return select;
  }

  function chart(panel, rows, columns, value) {
    panel.replaceChildren();
    const names = columns.find(({ place }) => place !== value.place);
    const shown = rows.slice(0, MOST_BARS).map((row) => ({ name: row[names.place].name, number: row[value.place].number || 0 }));
    note(panel, filled(words.by, value.name, names.name) + (shown.length < rows.length ? filled(words.first, MOST_BARS) : ''));
    const width = panel.clientWidth;
    const left = Math.min(width * 0.42, 280);
    const line = 26;
    const x = d3.scaleLinear()
      .domain([Math.min(0, d3.min(shown, (bar) => bar.number)), Math.max(0, d3.max(shown, (bar) => bar.number)) || 1])
      .range([left, width - 70]);
    const picture = svg(panel, width, shown.length * line, 'img', `Bar chart: ${value.name} by ${names.name}. The table says the same.`);
    const bar = picture.selectAll('g').data(shown).join('g').attr('transform', (row, place) => `translate(0,${place * line})`);
    bar.append('title').text((row) => `${row.name}: ${count(row.number)}`);
    bar.append('text').attr('x', left - 8).attr('y', line / 2).attr('text-anchor', 'end').text((row) => fitting(row.name, left / 7.4));
    bar.append('rect').attr('x', (row) => x(Math.min(0, row.number))).attr('y', 4).attr('height', line - 8)
      .attr('width', (row) => Math.max(Math.abs(x(row.number) - x(0)), 1));
    bar.append('text').attr('class', 'number').attr('x', (row) => Math.max(x(row.number), x(0)) + 6).attr('y', line / 2)
      .text((row) => count(row.number));
  }

  function fitting(words, most) {
    return words.length <= most ? words : words.slice(0, Math.max(most - 1, 1)) + '…';
  }

  /* A line for each row, between the first two columns of things. */
  function lines(rows, columns) {
    const things = columns.filter(({ place }) => rows.some((row) => row[place].iri));
    if (things.length < 2) {
      return null;
    }
    const [from, to] = things;
    const edges = rows.filter((row) => row[from.place].iri && row[to.place].iri)
      .map((row) => ({ from: row[from.place], to: row[to.place], what: '' }));
    return edges.length ? { name: words.network, draw: (panel) => network(panel, edges) } : null;
  }

  /* The statements of a graph that lead from a thing to a thing. */
  async function statements(address) {
    const answer = await fetch(address);
    const thing = (term) => ({ iri: term.startsWith('<') ? term.slice(1, -1) : null, key: term, name: lastPart(term.replace(/^<|>$/g, '')) });
    return answer.ok
      ? (await answer.text()).split('\n')
        .map((line) => /^(<[^>]*>|_:\S+) <([^>]*)> (<[^>]*>|_:\S+) \.$/.exec(line))
        .filter(Boolean)
        .map(([, from, what, to]) => ({ from: thing(from), to: thing(to), what: lastPart(what) }))
      : [];
  }

  /* The same with what the things are called, as far as this data knows. */
  async function named(edges) {
    const things = edges.slice(0, MOST_LINES).flatMap((edge) => [edge.from, edge.to]).filter((thing) => thing.iri);
    const iris = [...new Set(things.map((thing) => thing.iri))].slice(0, MOST_LABELS);
    const query = `PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?thing (SAMPLE(?label) AS ?name) {
        VALUES ?thing { ${iris.map((iri) => `<${iri}>`).join(' ')} }
        ?thing skos:prefLabel|rdfs:label|foaf:name|dcterms:title ?label FILTER(LANG(?label) IN ("", "en"))
      } GROUP BY ?thing`;
    const answer = await fetch('/sparql', {
      method: 'POST',
      headers: { accept: 'application/sparql-results+json' },
      body: new URLSearchParams({ query }),
    });
    if (answer.ok) {
      const names = new Map((await answer.json()).results.bindings.map((row) => [row.thing.value, row.name.value]));
      things.forEach((thing) => { thing.name = names.get(thing.iri) || thing.name; });
    }
    return edges;
  }

  function network(panel, all) {
    const shown = all.slice(0, MOST_LINES);
    const nodes = new Map();
    const node = (thing) => {
      const key = thing.key || thing.iri;
      if (!nodes.has(key)) {
        nodes.set(key, { ...thing, degree: 0 });
      }
      nodes.get(key).degree++;
      return nodes.get(key);
    };
    const links = shown.map((edge) => ({ source: node(edge.from), target: node(edge.to), what: edge.what }));
    const things = [...nodes.values()];
    note(panel, filled(words.found, count(things.length), count(links.length))
      + (shown.length < all.length ? filled(words.first, count(shown.length)) : ''));
    if (!links.length) {
      return;
    }
    const width = panel.clientWidth;
    const height = Math.max(320, Math.min(width * 0.7, 640));
    place(things, links, width, height);
    const picture = svg(panel, width, height, 'group', words.network);
    picture.append('g').attr('class', 'links').selectAll('line').data(links).join('line')
      .attr('x1', (link) => link.source.x).attr('y1', (link) => link.source.y)
      .attr('x2', (link) => link.target.x).attr('y2', (link) => link.target.y)
      .append('title').text((link) => link.what);
    const thing = picture.append('g').selectAll('a').data(things).join('a')
      .attr('href', (item) => item.iri)
      .attr('aria-label', (item) => item.name)
      .attr('transform', (item) => `translate(${item.x},${item.y})`);
    thing.append('title').text((item) => item.name);
    thing.append('circle').attr('r', (item) => 4 + Math.min(Math.sqrt(item.degree) * 1.5, 12));
    const names = thing.sort((a, b) => b.degree - a.degree).append('text')
      .attr('text-anchor', (item) => item.x > width / 2 ? 'end' : 'start')
      .attr('x', (item) => item.x > width / 2 ? -9 : 9)
      .attr('y', 0)
      .text((item) => fitting(item.name, width / 16));
    keepApart(names);
  }

  /* Of names that would lie on one another, that of the thing with most connections stays. */
  function keepApart(names) {
    const kept = [];
    names.each(function keep() {
      const box = this.getBoundingClientRect();
      if (kept.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) {
        this.remove();
      } else {
        kept.push(box);
      }
    });
  }

  /* At rest at once: nothing moves. */
  function place(things, links, width, height) {
    const edge = 18;
    d3.forceSimulation(things)
      .force('link', d3.forceLink(links).distance(60))
      .force('charge', d3.forceManyBody().strength(-140))
      .force('x', d3.forceX(width / 2).strength(0.06))
      .force('y', d3.forceY(height / 2).strength(0.09))
      .force('apart', d3.forceCollide(14))
      .stop()
      .tick(300);
    const fit = (axis, size) => {
      const [low, high] = d3.extent(things, (item) => item[axis]);
      const scale = d3.scaleLinear().domain(low === high ? [low - 1, high + 1] : [low, high]).range([edge, size - edge]);
      things.forEach((item) => { item[axis] = scale(item[axis]); });
    };
    fit('x', width);
    fit('y', height);
  }
})();
