package eu.hemicycle.bench;

import java.util.List;

/** Prints a page as it is saved as plain text. */
final class TextPrinter {

    private TextPrinter() {}

    static String print(List<Block> blocks) {
        StringBuilder page = new StringBuilder();
        for (Block block : blocks) {
            print(block, page);
        }
        return page.toString();
    }

    private static void print(Block block, StringBuilder page) {
        switch (block.role()) {
            case LANGUAGES ->
                block.lines().forEach(line -> page.append("  • ").append(line).append('\n'));
            case FILES -> page.append(files(block.lines())).append('\n');
            case FOOTER ->
                page.append('\n').append(String.join("", block.lines())).append('\n');
            case TITLE, LINES -> block.lines().forEach(line -> page.append(line).append('\n'));
            case PARAGRAPH -> page.append('\n').append(block.lines().get(0)).append('\n');
            case NOTES ->
                block.lines().forEach(line -> page.append('\n').append(line).append('\n'));
        }
    }

    /** As the portal prints it, run together. */
    private static String files(List<String> formats) {
        StringBuilder line = new StringBuilder();
        for (String format : formats) {
            line.append(format.equals("DOCX") ? "WORD" : format).append(" 21k");
        }
        return line.toString();
    }
}
