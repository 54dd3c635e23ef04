package eu.hemicycle.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the properties of two sources become one: the first is believed where both speak. */
final class Merging {

    private static final Comparator<Rendition> BY_FORMAT_AND_ADDRESS = Comparator.comparing(Rendition::format)
            .thenComparing(rendition -> rendition.url().map(Object::toString).orElse(""));

    private Merging() {}

    static <T> List<T> either(List<T> preferred, List<T> other) {
        return preferred.isEmpty() ? other : preferred;
    }

    /** All of the first, then what only the second has. */
    static <T> List<T> union(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    static Optional<Registration> registration(Optional<Registration> first, Optional<Registration> second) {
        return first.map(known -> second.map(known::completedBy).orElse(known)).or(() -> second);
    }

    /** Every file once, with all that is known of it; a format without address gives way to the same format with one. */
    static List<Rendition> united(List<Rendition> first, List<Rendition> second) {
        record File(Rendition.Format format, String address) {}
        Map<File, Rendition> files = new LinkedHashMap<>();
        List<Rendition> all = new ArrayList<>(first);
        all.addAll(second);
        all.removeIf(rendition -> rendition.url().isEmpty()
                && all.stream()
                        .anyMatch(other -> other.format() == rendition.format()
                                && other.url().isPresent()));
        for (Rendition rendition : all) {
            File file = new File(
                    rendition.format(), rendition.url().map(Object::toString).orElse(""));
            files.merge(file, rendition, Rendition::completedBy);
        }
        return files.values().stream().sorted(BY_FORMAT_AND_ADDRESS).toList();
    }

    static IllegalArgumentException ofTwoKinds(Document one, Document other) {
        return new IllegalArgumentException(one.id() + " and " + other.id() + " are not two versions of one document");
    }
}
