package eu.hemicycle.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A marked text as its file has it, read strictly. */
record MarkedFile(String name, List<String> header, String text, List<Mark> marks) {

    private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\[\\]]+)\\|([a-z]+)\\|([^|\\[\\]\\s]+)]]");
    private static final int HEADER = 5;

    /** Words with their kind and target. */
    record Mark(String words, MarkKind kind, String target) {}

    static MarkedFile of(Path file) throws IOException {
        String content = Files.readString(file);
        int end = content.indexOf("\n\n");
        Matcher matcher = MARK.matcher(content.substring(end + 2));
        List<Mark> marks =
                new ArrayList<>(matcher.results().map(MarkedFile::mark).toList());
        String text = matcher.reset().replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        List<String> header = content.substring(0, end).lines().toList();
        return new MarkedFile(file.getFileName().toString(), header, text, marks);
    }

    private static Mark mark(MatchResult found) {
        return new Mark(found.group(1), MarkKind.named(found.group(2)), found.group(3));
    }

    boolean wellFormed() {
        return header.size() == HEADER
                && header.stream()
                        .map(line -> line.substring(0, line.indexOf(": ")))
                        .toList()
                        .equals(List.of("language", "date", "genre", "title", "topics"))
                && !text.contains("[[")
                && !text.contains("]]")
                && !text.contains("|");
    }

    String value(String key) {
        String start = key + ": ";
        return header.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
    }

    List<String> topics() {
        return List.of(value("topics").split(" "));
    }

    boolean heldOut() {
        return name.startsWith("held-");
    }

    int number() {
        return Integer.parseInt(name.replace("held-", "").substring(0, 3));
    }
}
