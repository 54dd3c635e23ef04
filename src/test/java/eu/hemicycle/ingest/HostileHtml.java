package eu.hemicycle.ingest;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Markup made to exhaust a parser, as large as a page may be; a program that reads all of it and prints what each cost. */
final class HostileHtml {

    private static final int BYTES = Input.LARGEST - 1000;
    private static final String HEAD = "<!DOCTYPE html><html><body><main><p>Answer given by Ms Sample on behalf of the"
            + " European Commission</p><p>Question reference: E-009912/2021</p>";

    private HostileHtml() {}

    static Map<String, Supplier<String>> pages() {
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("nested", () -> HEAD + "<div>".repeat(100_000) + "x");
        pages.put("nested inline", () -> HEAD + "<b>".repeat(100_000) + "x");
        pages.put("nested in two ways", () -> HEAD + "<b><p>".repeat(99_000) + "x");
        pages.put("nested tables", () -> HEAD + "<table><tr><td>".repeat(60_000) + "x");
        pages.put("nested lists", () -> HEAD + "<ol><li>x.".repeat(90_000));
        pages.put("adopted", () -> HEAD + "<nobr><a href=x>".repeat(90_000));
        pages.put("closed out of turn", () -> HEAD + "<b><i><u><p></b></i></u></p>".repeat(24_000));
        pages.put("put before a table", () -> HEAD + "<table>" + "x<b>".repeat(150_000));
        pages.put("hidden", () -> HEAD + "<div hidden>".repeat(190_000) + "x");
        pages.put("links", () -> HEAD + "<a href=x>y</a>".repeat(95_000));
        pages.put("many names", () -> HEAD + "<p " + each(i -> "a" + i + "=1 ") + ">x.</p>");
        pages.put("many lines of names", () -> HEAD + "<p " + each(i -> "a" + i + "=1\n") + ">x.</p>");
        pages.put("one name", () -> HEAD + "<p " + filled("a='1' ") + ">x.</p>");
        pages.put("long value", () -> HEAD + "<p a='" + filled("y") + "'>x.</p>");
        pages.put("entities", () -> HEAD + "<p>" + filled("&lt;"));
        pages.put("unknown entities", () -> HEAD + "<p>" + filled("&abcdefghijklm;"));
        pages.put("numbered entities", () -> HEAD + "<p>" + filled("&#x1F600;"));
        pages.put("ampersands", () -> HEAD + "<p>" + filled("&"));
        pages.put("comment", () -> HEAD + "<!--" + filled("- "));
        pages.put("script", () -> HEAD + "<script>" + filled("x "));
        pages.put("text area", () -> HEAD + "<textarea>" + filled("x "));
        pages.put("document type", () -> "<!DOCTYPE html PUBLIC '" + filled("x "));
        pages.put("words", () -> HEAD + "<p>" + filled("x "));
        pages.put("lines", () -> HEAD + "<pre>" + filled("x\n"));
        pages.put("letters of four bytes", () -> HEAD + "<p>" + "\uD83D\uDE00".repeat(BYTES / 4 - 100));
        return pages;
    }

    private static String filled(String piece) {
        return piece.repeat((BYTES - HEAD.length()) / piece.length() - 10);
    }

    private static String each(IntFunction<String> piece) {
        StringBuilder all = new StringBuilder(BYTES);
        for (int i = 0; all.length() < BYTES - HEAD.length() - 100; i++) {
            all.append(piece.apply(i));
        }
        return all.toString();
    }

    /** Prints one line for each page: name, seconds of processor time, and what was wrong with it. */
    public static void main(String[] arguments) {
        try (Readers readers = new Readers()) {
            pages().forEach((name, page) -> {
                byte[] bytes = page.get().getBytes(StandardCharsets.UTF_8);
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                Reading reading = readers.read(name, Optional.empty(), bytes, Clock.systemUTC());
                long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                String end = reading instanceof Reading.Refused refused
                        ? refused.refusal().rule()
                        : "read";
                System.out.println(name + "\t" + nanos / 1e9 + "\t" + end);
            });
        }
    }
}
