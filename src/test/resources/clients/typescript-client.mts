// A program as an integrator writes one: compiled strictly against the types that are made of the OpenAPI document.
import createClient from 'openapi-fetch';
import type { components, paths } from './openapi-types.js';

export interface Told {
  pages: string[][];
  total: number;
  item: string;
  rows: number;
  problem: components['schemas']['Problem'];
}

function present<T>(answer: { data?: T; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.url} answered ${answer.response.status}`);
  }
  return answer.data;
}

export async function ask(baseUrl: string): Promise<Told> {
  const client = createClient<
    paths,
    'application/json' | 'application/sparql-results+json' | 'application/problem+json'
  >({
    baseUrl,
    headers: { Accept: 'application/json, application/sparql-results+json' },
  });
  const query = { lang: ['en'], limit: 2, fields: 'id,reference' };
  const first = present(await client.GET('/search', { params: { query } }));
  const after = new URL(first.next ?? '').searchParams.get('after') ?? '';
  const second = present(await client.GET('/search', { params: { query: { ...query, after } } }));
  const item = present(
    await client.GET('/eli/dl/{kind}/{document}', {
      params: { path: { kind: 'doc', document: 'E-9-2020-003194-ASW.json' } },
    }),
  );
  const bodies = present(
    await client.GET('/queries/bodies-together', {
      params: { query: { body: 'http://publications.europa.eu/resource/authority/corporate-body/CERT-EU' } },
    }),
  );
  const refused = await client.GET('/search', { params: { query: { fields: 'colour' } } });
  if (refused.error === undefined) {
    throw new Error('A field that there is not was not refused');
  }
  return {
    pages: [first, second].map((page) => page.items.map((listed) => listed.id ?? '')),
    total: first.total,
    item: item.id,
    rows: bodies.results?.bindings.length ?? 0,
    problem: refused.error,
  };
}
