package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.document.DocumentId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The sets of documents, by kind and by year of the reference; told by the identifier, so that deleted ones stay in theirs. */
final class OaiSets {

    private final Subjects subjects;

    OaiSets(Subjects subjects) {
        this.subjects = subjects;
    }

    List<String> of(Moment moment) {
        return subjects.document(moment.document())
                .map(id -> List.of("kind:" + kind(id), "year:" + id.reference().year()))
                .orElse(List.of(moment.document().startsWith("vocabulary/") ? "kind:reference" : "kind:other"));
    }

    private static String kind(DocumentId id) {
        return id.part().name().toLowerCase(Locale.ROOT);
    }

    /** Whether a document belongs to a set or to one below it. */
    boolean isIn(Moment moment, String set) {
        return of(moment).stream().anyMatch(own -> own.equals(set) || own.startsWith(set + ":"));
    }

    /** The sets of these documents with those above them, each with its name. */
    Map<String, String> named(List<Moment> moments) {
        Map<String, String> named = new TreeMap<>();
        named.put("kind", "By kind");
        named.put("year", "By year of the reference");
        moments.stream().flatMap(moment -> of(moment).stream()).forEach(set -> named.put(set, set.substring(5)));
        return named;
    }
}
