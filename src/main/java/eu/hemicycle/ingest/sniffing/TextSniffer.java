package eu.hemicycle.ingest.sniffing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells types of text apart by how they begin. Whether the characters are valid is found out when they are read. */
final class TextSniffer {

    private static final Pattern HTML_MARK = Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|main)\\b");
    private static final Pattern RDF_ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,40}:)?RDF\\b[^>]{0,8000}");
    private static final String RDF_NAMESPACE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Pattern XML = Pattern.compile("<\\?xml\\b.*", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("(?:\\{\\s*+[\"}]|\\[\\s*+[\\[{\"\\]]).*", Pattern.DOTALL);
    private static final Pattern TURTLE = Pattern.compile(
            "(?:(?i:@prefix|prefix)\\s{1,9}[\\w.-]{0,60}:\\s{0,9}<|(?i:@base|base)\\s{1,9}<[^<>\\s]{1,999}>).*",
            Pattern.DOTALL);
    private static final String TERM = "(?:<[a-zA-Z][a-zA-Z0-9+.-]{0,30}:[^<>\"\\s]{0,2000}>|_:[\\w.-]{1,200})";
    private static final Pattern N_QUADS = Pattern.compile(
            TERM + "[ \\t]{1,9}<[a-zA-Z][^<>\"\\s]{0,2000}>[ \\t]{1,9}(?:" + TERM + "|\").*", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile(TERM + "\\s{1,9}(?:a|<[a-zA-Z][^<>\"\\s]{0,2000}>|\\{)\\s.*", Pattern.DOTALL);
    private static final Pattern MAIL =
            Pattern.compile("(?i)(?:from|mime-version|message-id|received|return-path): ?.*", Pattern.DOTALL);

    private TextSniffer() {}

    static ContentType sniff(byte[] content) {
        String head = head(content);
        if (head.indexOf(0) >= 0) {
            return ContentType.BINARY;
        }
        String start = head.replaceFirst("^\uFEFF", "").stripLeading();
        if (start.isEmpty()) {
            return ContentType.TEXT;
        }
        return start.charAt(0) == '<' ? marked(start) : unmarked(withoutComments(start));
    }

    /** UTF-16 where a byte order mark says so; else one character a byte, as all that is looked for is ASCII. */
    private static String head(byte[] content) {
        int length = Math.min(content.length, Sniffer.HEAD);
        int mark = length < 2 ? 0 : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        Charset charset =
                switch (mark) {
                    case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
                    case 0xEFBB -> StandardCharsets.UTF_8;
                    default -> StandardCharsets.ISO_8859_1;
                };
        return new String(content, 0, length, charset);
    }

    private static ContentType marked(String start) {
        if (N_QUADS.matcher(start).matches()) {
            return ContentType.N_QUADS;
        }
        if (STATEMENT.matcher(start).matches()) {
            return ContentType.TURTLE;
        }
        if (RDF_ROOT.matcher(start).find() && start.contains(RDF_NAMESPACE)) {
            return ContentType.RDF_XML;
        }
        boolean otherXml =
                XML.matcher(start).matches() && !HTML_MARK.matcher(start).find();
        return otherXml ? ContentType.XML : ContentType.HTML;
    }

    private static ContentType unmarked(String start) {
        if (JSON.matcher(start).matches()) {
            return ContentType.JSON;
        }
        if (TURTLE.matcher(start).matches()) {
            return ContentType.TURTLE;
        }
        if (N_QUADS.matcher(start).matches()) {
            return ContentType.N_QUADS;
        }
        if (STATEMENT.matcher(start).matches()) {
            return ContentType.TURTLE;
        }
        if (MAIL.matcher(start).matches()
                && start.toLowerCase(java.util.Locale.ROOT).contains("content-type:")) {
            return ContentType.MAIL;
        }
        boolean table = TableHead.in(start);
        return !table
                        && HTML_MARK
                                .matcher(start.substring(0, Math.min(start.length(), 2048)))
                                .find()
                ? ContentType.HTML
                : table ? ContentType.CSV : ContentType.TEXT;
    }

    /** Turtle and N-Quads may open with comments; a page of text that opens with a number sign is left as it is. */
    private static String withoutComments(String start) {
        String rest = start;
        while (rest.startsWith("#") && rest.indexOf('\n') > 0) {
            rest = rest.substring(rest.indexOf('\n') + 1).stripLeading();
        }
        return rest;
    }
}
