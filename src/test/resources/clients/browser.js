const [endpoint, select, ask, construct, broken, done] = arguments;

const ways = {
  get: (query, accept) => fetch(`${endpoint}?query=${encodeURIComponent(query)}`, { headers: { accept } }),
  post: (query, accept) =>
    fetch(endpoint, { method: 'POST', headers: { accept }, body: new URLSearchParams({ query }) }),
  preflighted: (query, accept) =>
    fetch(endpoint, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/sparql-query', 'x-requested-with': 'a page' },
      body: query,
    }),
};

function term({ type, value, 'xml:lang': language, datatype }) {
  return type === 'uri'
    ? `<${value}>`
    : JSON.stringify(value) + (language ? `@${language}` : datatype ? `^^<${datatype}>` : '');
}

function row(binding) {
  return Object.fromEntries(Object.entries(binding).map(([name, value]) => [name, term(value)]));
}

async function answers(way) {
  const results = 'application/sparql-results+json';
  const rows = await way(select, results);
  if (!rows.headers.get('hemicycle-version')) {
    throw new Error('The version of the data is hidden from the page');
  }
  return {
    select: (await rows.json()).results.bindings.map(row),
    ask: (await (await way(ask, results)).json()).boolean,
    construct: [await (await way(construct, 'text/turtle')).text()],
  };
}

async function run() {
  const all = {};
  for (const [name, way] of Object.entries(ways)) {
    all[name] = await answers(way);
  }
  const error = await ways.get(broken, 'application/sparql-results+json');
  return { answers: all, error: `${error.status} at line ${(await error.json()).line}` };
}

run().then(result => done(JSON.stringify(result)), failed => done(JSON.stringify({ answers: {}, error: String(failed) })));
