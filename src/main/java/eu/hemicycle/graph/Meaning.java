package eu.hemicycle.graph;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Text;
import java.util.List;
import java.util.Optional;

/** What one language version names, cites and is about. */
final class Meaning {

    private final RecentLinks links;
    private final Evidence evidence;
    private final Document version;

    Meaning(RecentLinks links, Evidence evidence, Document version) {
        this.links = links;
        this.evidence = evidence;
        this.version = version;
    }

    /**
     * Searches the title and the text.
     *
     * @param summaryToo whether the summary is searched as well: what is known of a Work of which no words are at hand
     */
    void find(boolean summaryToo) {
        Optional<String> title = title();
        Optional<String> summary = summaryToo ? printed(version.summary()) : Optional.empty();
        title.ifPresent(words -> link(line(words), Words.TITLE));
        version.text().ifPresent(words -> link(words, Words.TEXT));
        summary.ifPresent(words -> link(line(words), Words.SUMMARY));
        if (title.isPresent() || summary.isEmpty()) {
            topics(title, version.text().or(() -> summary.map(Meaning::line)), summary.isPresent());
        } else {
            links.topics(summary, Optional.empty(), version.language())
                    .forEach(subject -> evidence.of(subject, Words.SUMMARY, Words.SUMMARY));
        }
    }

    /** Answers and annexes have titles made of their references, which say nothing more. */
    private Optional<String> title() {
        return version instanceof Question ? printed(version.title()) : Optional.empty();
    }

    private static Optional<String> printed(Optional<String> words) {
        return words.filter(any -> !any.isBlank());
    }

    private static Text line(String words) {
        return new Text(List.of(words), List.of());
    }

    private void link(Text words, Words where) {
        links.link(words, version.language(), version.date()).forEach(link -> evidence.of(link, where));
    }

    private void topics(Optional<String> title, Optional<Text> body, boolean summarized) {
        links.topics(title, body, version.language())
                .forEach(subject -> evidence.of(subject, Words.TITLE, summarized ? Words.SUMMARY : Words.TEXT));
    }
}
