package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.document.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sets of documents. Kind and year of the reference are told by the identifier, institutions by what the document said
 * last. So deleted documents stay in their sets; one that was redacted is in those of every institution, for nothing is left
 * that tells in which it was, and whoever had it must hear of it.
 */
final class OaiSets {

    private static final String INSTITUTION = "institution";
    private static final String DATASETS = "kind:dataset";

    private final Subjects subjects;
    private final Institutions institutions;

    OaiSets(Subjects subjects, Institutions institutions) {
        this.subjects = subjects;
        this.institutions = institutions;
    }

    List<String> of(Moment moment) {
        List<String> sets = new ArrayList<>(subjects.document(moment.document())
                .map(id -> List.of("kind:" + kind(id), "year:" + id.reference().year()))
                .orElse(List.of(moment.document().startsWith("vocabulary/") ? "kind:reference" : "kind:other")));
        institutions.of(moment).forEach(code -> sets.add(INSTITUTION + ":" + code));
        return sets;
    }

    /** Of the datasets that the catalogue describes. */
    static List<String> ofDatasets() {
        return List.of(DATASETS);
    }

    private static String kind(DocumentId id) {
        return id.part().name().toLowerCase(Locale.ROOT);
    }

    /** Whether a document belongs to a set or to one below it. */
    boolean isIn(Moment moment, String set) {
        boolean unknown = Institutions.isForgotten(moment) && (set + ":").startsWith(INSTITUTION + ":");
        return unknown || isIn(of(moment), set);
    }

    static boolean isIn(List<String> own, String set) {
        return own.stream().anyMatch(one -> one.equals(set) || one.startsWith(set + ":"));
    }

    /** The sets of these documents with those above them, each with its name. */
    Map<String, String> named(List<Moment> moments) {
        Map<String, String> named = new TreeMap<>();
        named.put("kind", "By kind");
        named.put("year", "By year of the reference");
        named.put(INSTITUTION, "By the institution that is asked or answers");
        named.put(DATASETS, "dataset");
        moments.stream()
                .flatMap(moment -> of(moment).stream())
                .forEach(set -> named.put(set, set.substring(set.indexOf(':') + 1)));
        return named;
    }
}
