package eu.hemicycle.linking;

import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with the links it should get: {@code The [Commission => COM] noted it.} A footnote's mark is written with a
 * caret: {@code network(3)^}.
 */
record MarkedText(Text text, List<String> links) {

    private static final Pattern MARK_UP = Pattern.compile("\\[(?<quote>[^\\]]+?) => (?<target>[^\\]]+)\\]");

    private static final Pattern FOOTNOTE = Pattern.compile("\\((?<marker>\\d)\\)\\^");

    static MarkedText parse(String marked) {
        List<String> links = new ArrayList<>();
        Matcher matcher = MARK_UP.matcher(marked);
        StringBuilder bare = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(bare, Matcher.quoteReplacement(matcher.group("quote")));
            int end = length(withoutCarets(bare));
            String quote = withoutCarets(matcher.group("quote"));
            links.add(end - length(quote) + " " + quote + " => " + matcher.group("target"));
        }
        matcher.appendTail(bare);
        return new MarkedText(text(bare.toString()), links);
    }

    private static Text text(String sentence) {
        List<Footnote> notes = new ArrayList<>();
        Matcher mark = FOOTNOTE.matcher(sentence);
        while (mark.find()) {
            int start = length(withoutCarets(sentence.substring(0, mark.start())));
            notes.add(new Footnote(mark.group("marker"), Optional.of(new Span(start, start + 3)), Optional.empty()));
        }
        return new Text(List.of(withoutCarets(sentence)), notes);
    }

    private static String withoutCarets(CharSequence text) {
        return text.toString().replace("^", "");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A link in the form of {@link #links()}: {@code 4 Commission => COM}. */
    static String written(Link link) {
        return link.span().start() + " " + link.quote() + " => " + written(link.target());
    }

    static String written(Target target) {
        if (target instanceof Target.Provision provision) {
            return written(provision.act()) + " Art. " + provision.article();
        }
        if (target instanceof Target.NumberedAct act) {
            return act.type().segment() + "/" + act.year() + "/" + act.number();
        }
        if (target instanceof Target.Entity entity) {
            return entity.iri().substring(entity.iri().lastIndexOf('/') + 1);
        }
        return writtenDocument(target);
    }

    private static String writtenDocument(Target target) {
        if (target instanceof Target.Paper paper) {
            return paper.label();
        } else if (target instanceof Target.ParliamentDocument document) {
            return document.identifier();
        } else if (target instanceof Target.JournalPlace place) {
            return place.path();
        } else if (target instanceof Target.ParliamentaryQuestion question) {
            return question.id().map(Object::toString).orElse("?");
        }
        return target.toString().replaceAll("^.*=|]$", "");
    }
}
