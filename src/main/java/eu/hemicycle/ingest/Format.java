package eu.hemicycle.ingest;

/** How a page is carried: from decoded text to printed lines. The content decides which format fits, not the file name. */
interface Format {

    boolean fits(String text);

    String mediaType();

    Page read(Input input, String text) throws Unreadable;
}
