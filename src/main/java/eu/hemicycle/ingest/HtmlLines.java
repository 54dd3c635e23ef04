package eu.hemicycle.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks HTML and prints it as a reader sees it: one line per line break, blocks where the markup has them. */
final class HtmlLines implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of(
            "head", "script", "style", "noscript", "template", "svg", "button", "select", "iframe", "object", "title");
    private static final Set<String> MARGINS = Set.of("nav", "footer", "aside");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img",
            "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Lines content = new Lines();
    private final Lines margins = new Lines();
    private final Deque<Integer> listNumbers = new ArrayDeque<>();
    private final boolean hasMain;
    private int inMain;
    private int inMargin;
    private int inPre;
    private String prefix = "";
    private Optional<Unreadable> failure = Optional.empty();

    private HtmlLines(boolean hasMain) {
        this.hasMain = hasMain;
    }

    static HtmlLines of(Document html) throws Unreadable {
        HtmlLines printed = new HtmlLines(html.selectFirst("main") != null);
        printed.traverse(html);
        if (printed.failure.isPresent()) {
            throw printed.failure.get();
        }
        return printed;
    }

    List<Line> content() {
        return content.toList();
    }

    List<Line> margins() {
        return margins.toList();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        try {
            return enter(node, depth);
        } catch (Unreadable reason) {
            failure = Optional.of(reason);
            return FilterResult.STOP;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        try {
            leave(node);
            return FilterResult.CONTINUE;
        } catch (Unreadable reason) {
            failure = Optional.of(reason);
            return FilterResult.STOP;
        }
    }

    private FilterResult enter(Node node, int depth) throws Unreadable {
        if (depth > HtmlFormat.DEEPEST) {
            throw new Unreadable(
                    line(node),
                    node.nodeName(),
                    "Elements stand at most " + HtmlFormat.DEEPEST + " deep in each other",
                    "Download the page again");
        }
        if (node instanceof TextNode text) {
            print(text);
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) throws Unreadable {
        String tag = element.normalName();
        if (UNSEEN.contains(tag) || element.hasAttr("hidden")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lines().endLine();
        } else if (isBlock(element)) {
            lines().endBlock();
            lines().heading(HEADINGS.contains(tag));
        }
        inMain += tag.equals("main") ? 1 : 0;
        inMargin += isMargin(element) ? 1 : 0;
        inPre += tag.equals("pre") ? 1 : 0;
        enterList(element);
        return FilterResult.CONTINUE;
    }

    private void leave(Node node) throws Unreadable {
        if (!(node instanceof Element element)) {
            return;
        }
        if (isBlock(element)) {
            lines().endBlock();
            lines().heading(false);
        }
        inMain -= element.normalName().equals("main") ? 1 : 0;
        inMargin -= isMargin(element) ? 1 : 0;
        inPre -= element.normalName().equals("pre") ? 1 : 0;
        if (isList(element)) {
            listNumbers.pop();
        }
    }

    private static boolean isBlock(Element element) {
        return !INLINE.contains(element.normalName()) && !element.normalName().equals("br");
    }

    private static boolean isMargin(Element element) {
        String tag = element.normalName();
        return MARGINS.contains(tag) || tag.equals("header") && element.closest("main") == null;
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ol") || element.normalName().equals("ul");
    }

    /** The numbers of a numbered list are printed by the browser; the text has to carry them. */
    private void enterList(Element element) {
        if (isList(element)) {
            boolean numbered = element.normalName().equals("ol");
            listNumbers.push(numbered ? start(element) : Integer.MIN_VALUE);
        } else if (element.normalName().equals("li") && !listNumbers.isEmpty()) {
            int number = listNumbers.pop();
            listNumbers.push(number == Integer.MIN_VALUE ? number : number + 1);
            prefix = number == Integer.MIN_VALUE ? "" : number + ". ";
        }
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
    }

    private void print(TextNode text) throws Unreadable {
        if (inPre > 0) {
            printLines(text);
            return;
        }
        String words = text.getWholeText();
        if (lines().isEmpty() && words.isBlank()) {
            return;
        }
        String printed = isNumber(words)
                ? number(text, words.strip())
                : words.replace('\n', ' ').replace('\r', ' ');
        lines().append(opening(printed) + printed, line(text));
    }

    /** The list number, unless the words bring their own number or mark. */
    private String opening(String words) {
        String first = words.stripLeading();
        boolean own = !first.isEmpty() && (Character.isDigit(first.charAt(0)) || "([".indexOf(first.charAt(0)) >= 0);
        String number = own ? "" : prefix;
        prefix = "";
        return number;
    }

    private void printLines(TextNode text) throws Unreadable {
        String whole = text.getWholeText();
        boolean ends = whole.endsWith("\n") || whole.endsWith("\r");
        Iterator<String> parts = whole.lines().iterator();
        for (int number = line(text); parts.hasNext(); number++) {
            lines().append(parts.next(), number);
            if (ends || parts.hasNext()) {
                lines().endLine();
            }
        }
    }

    private static boolean isNumber(String words) {
        return words.length() < 9 && words.matches("\\s*\\d{1,3}\\s*");
    }

    /** A number that leads to another place of the page is a footnote's mark; a raised one is no digit of the word. */
    private static String number(TextNode text, String digits) {
        if (isInside(text, HtmlLines::leadsWithin)) {
            return "(" + digits + ")";
        }
        if (!isInside(text, element -> element.normalName().equals("sup"))) {
            return text.getWholeText();
        }
        StringBuilder raised = new StringBuilder();
        digits.chars().forEach(digit -> raised.append(SUPERSCRIPTS.charAt(Character.digit(digit, 10))));
        return raised.toString();
    }

    private static boolean leadsWithin(Element element) {
        return element.normalName().equals("a") && element.attr("href").contains("#");
    }

    private static boolean isInside(TextNode text, Predicate<Element> kind) {
        Node parent = text.parent();
        while (parent instanceof Element element) {
            if (kind.test(element)) {
                return true;
            }
            parent = element.parent();
        }
        return false;
    }

    private Lines lines() {
        return inMargin > 0 || hasMain && inMain == 0 ? margins : content;
    }

    private static int line(Node node) {
        return Math.max(node.sourceRange().start().lineNumber(), 0);
    }
}
