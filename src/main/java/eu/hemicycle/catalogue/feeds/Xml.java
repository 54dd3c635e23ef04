package eu.hemicycle.catalogue.feeds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML as it is written; what XML 1.0 cannot carry becomes U+FFFD. */
public final class Xml {

    private final StringBuilder text;
    private final Deque<String> open = new ArrayDeque<>();

    private Xml(String start) {
        this.text = new StringBuilder(start);
    }

    public static Xml document() {
        return new Xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** A part of a document, for {@link #raw}. */
    static Xml part() {
        return new Xml("");
    }

    /** Begins an element; attributes are names and values in turn. */
    public Xml begin(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    public Xml end() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element that holds nothing but text. */
    public Xml element(String name, String content, String... attributes) {
        tag(name, attributes)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    public Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    /** XML that is well-formed already. */
    public Xml raw(String xml) {
        text.append(xml);
        return this;
    }

    /** As far as it is written. */
    @Override
    public String toString() {
        return text.toString();
    }

    private StringBuilder tag(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return text;
    }

    private static String escaped(String content) {
        StringBuilder escaped = new StringBuilder(content.length());
        content.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isCharacter(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** The document, whose elements are all ended. */
    public byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not ended: " + open);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
