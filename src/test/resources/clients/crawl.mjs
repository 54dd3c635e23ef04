// Reads the sitemap and the Atom feed of a site.
import Sitemapper from 'sitemapper';
import RssParser from 'rss-parser';

const [, , site] = process.argv;
const { sites, errors } = await new Sitemapper({ url: `${site}/sitemap.xml`, timeout: 60_000 }).fetch();
const feed = await new RssParser().parseURL(`${site}/feeds/atom`);
console.log(JSON.stringify({
  sites,
  errors,
  feed: { title: feed.title, self: feed.feedUrl, items: feed.items.map(({ title, link, id, isoDate }) => ({ title, link, id, isoDate })) },
}));
