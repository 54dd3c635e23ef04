package eu.hemicycle.bench;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A document printed as a page of the portal.
 *
 * @param name the file's name, as the portal forms it
 * @param text the whole file
 */
public record GeneratedPage(String name, String text) {

    /** Whether pages of this document's language are printed: those whose wording the readers know. */
    static boolean isPrinted(Document document) {
        return document.language() == Language.EN;
    }

    static GeneratedPage of(Document document, Layout layout) {
        List<Block> blocks = document instanceof Question question
                ? PortalLayout.question(question, layout)
                : PortalLayout.answer((Answer) document, layout);
        String text = layout.isHtml() ? HtmlPrinter.print(document, blocks) : TextPrinter.print(blocks);
        return new GeneratedPage(name(document, layout), text);
    }

    static String name(Document document, Layout layout) {
        return document.id() + "_" + document.language().name().toUpperCase(Locale.ROOT) + layout.suffix();
    }

    /** UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
