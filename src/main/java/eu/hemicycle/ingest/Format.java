package eu.hemicycle.ingest;

/** How a page is carried: from bytes to printed lines. */
interface Format {

    Page read(Input input) throws Unreadable;
}
