import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

// Calls every tool once and one of them wrongly, as an assistant would.
const client = new Client({ name: 'test', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', process.argv[2])));
const { tools } = await client.listTools();
const call = async (name, args) => {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  return isError ? { refused: content[0].text } : structuredContent;
};
const found = await call('search', { words: '"NIS Directive"', limit: 1 });
const [{ iri }] = found.documents;
console.log(JSON.stringify({
  tools: tools.map((tool) => tool.name),
  found,
  described: await call('describe', { id: iri }),
  cited: await call('cite', { id: iri, style: 'text' }),
  queries: (await call('list_queries', {})).queries.length,
  answers: await call('run_query', { id: 'answers', limit: 2 }),
  refused: await call('describe', { id: 'nobody is called so' }),
}));
await client.close();
