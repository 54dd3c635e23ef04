// Harvests by OAI-PMH what changed since a date; prints what the client understood, and the answers as they came.
import pkg from 'oai-pmh';

class Recording extends pkg.OaiPmh {
  answers = [];

  async request(options) {
    const answer = await super.request(options);
    this.answers.push(answer.body);
    return answer;
  }
}

const [, , url, since] = process.argv;
const client = new Recording(url);
const identity = await client.identify();
client.answers = [];
const items = [];
for await (const { header } of client.listRecords({ metadataPrefix: 'rdf', from: since || identity.earliestDatestamp })) {
  items.push({ identifier: header.identifier, deleted: header.$?.status === 'deleted' });
}
console.log(JSON.stringify({ identity, items, answers: client.answers }));
