package eu.hemicycle.bench;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.Rendition;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Prints a page as HTML. */
final class HtmlPrinter {

    private HtmlPrinter() {}

    static String print(Document document, List<Block> blocks) {
        String content = blocks.stream()
                .filter(block -> block.role() != Block.Role.LANGUAGES && block.role() != Block.Role.FOOTER)
                .map(block -> content(document, block))
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <link rel="canonical" href="%s">
                </head>
                <body>
                <header><nav><ul><li>%s</li></ul></nav></header>
                <main>
                %s<p>%s</p>
                </main>
                <footer>%s</footer>
                </body>
                </html>
                """.formatted(
                        document.language().code(),
                        document.id(),
                        document.page().orElseThrow(),
                        line(blocks, Block.Role.LANGUAGES, 0),
                        content,
                        line(blocks, Block.Role.FOOTER, 0),
                        line(blocks, Block.Role.FOOTER, 1));
    }

    private static String line(List<Block> blocks, Block.Role role, int number) {
        return blocks.stream()
                .filter(block -> block.role() == role)
                .map(block -> escaped(block.lines().get(number)))
                .findFirst()
                .orElseThrow();
    }

    private static String content(Document document, Block block) {
        return switch (block.role()) {
            case TITLE -> "<h1>" + escaped(block.lines().get(0)) + "</h1>\n";
            case FILES -> "<p>" + files(document) + "</p>\n";
            case NOTES -> "<ul>\n" + each("<li>%s</li>\n", block) + "</ul>\n";
            default -> "<p>" + lines(block) + "</p>\n";
        };
    }

    private static String files(Document document) {
        return document.renditions().stream().map(HtmlPrinter::link).collect(Collectors.joining(" "));
    }

    private static String link(Rendition file) {
        return "<a href=\"%s\">%s</a>".formatted(file.url().orElseThrow(), file.format());
    }

    private static String lines(Block block) {
        return block.lines().stream().map(HtmlPrinter::escaped).collect(Collectors.joining("<br>"));
    }

    private static String each(String form, Block block) {
        return block.lines().stream().map(line -> form.formatted(escaped(line))).collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
