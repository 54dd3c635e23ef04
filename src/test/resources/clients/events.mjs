// Listens to events until one has a number; prints them, and how often the connection was made.
import { EventSource } from 'eventsource';

const [, , url, end] = process.argv;
const events = [];
let connections = 0;
const source = new EventSource(url);
source.addEventListener('open', () => connections++);
const take = event => {
  events.push({ what: event.type, id: event.lastEventId, ...JSON.parse(event.data) });
  if (Number(event.lastEventId) >= Number(end)) {
    source.close();
    console.log(JSON.stringify({ events, connections }));
  }
};
['changed', 'withdrawn', 'redacted'].forEach(what => source.addEventListener(what, take));
source.addEventListener('error', event => {
  if (source.readyState === EventSource.CLOSED) {
    console.error(event.message);
    process.exit(1);
  }
});
