package eu.hemicycle.columns.results;

import eu.hemicycle.columns.Dictionary;
import eu.hemicycle.columns.TermGroup;
import eu.hemicycle.columns.exec.ResultRow;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one graph as numbers: ids of a dictionary, and numbers below 0 for those that are not in it. Two terms are the
 * same if their numbers are. Not for several threads.
 */
final class StatementTerms {

    private final @Nullable Dictionary dictionary;
    private final Object2IntOpenHashMap<Node> numbers = new Object2IntOpenHashMap<>();
    private final List<Node> made = new ArrayList<>();
    private final int firstIri;
    private final int firstLiteral;
    /** Blank nodes of a template are counted from the least number on, and kept nowhere. */
    private int nextBlank = Integer.MIN_VALUE;

    private String blanks = "";

    /** @param dictionary null if all terms are nodes */
    StatementTerms(@Nullable Dictionary dictionary) {
        this.dictionary = dictionary;
        this.firstIri = first(dictionary, TermGroup.Kind.IRI);
        this.firstLiteral = first(dictionary, TermGroup.Kind.STRING);
    }

    /** Where the terms of a kind begin, or would begin. */
    private static int first(@Nullable Dictionary dictionary, TermGroup.Kind kind) {
        return dictionary == null
                ? 1
                : dictionary.groups().stream()
                        .filter(range -> range.group().kind().compareTo(kind) >= 0)
                        .mapToInt(Dictionary.Range::first)
                        .findFirst()
                        .orElse(dictionary.size() + 1);
    }

    /** Whose ids are numbers; null for none. */
    @Nullable
    Dictionary dictionary() {
        return dictionary;
    }

    /** The number of a value of a row; 0 if it has none. */
    int of(ResultRow row, int column) {
        int id = dictionary != null && row.dictionary() == dictionary ? row.id(column) : 0;
        return id > 0 ? id : of(row.term(column));
    }

    /** The number of a term; 0 for none. */
    int of(@Nullable Node term) {
        if (term == null) {
            return 0;
        }
        int known = numbers.getInt(term);
        if (known == 0 && dictionary != null) {
            known = dictionary.id(term);
            numbers.put(term, known);
        }
        return known == 0 ? ofOther(term) : known;
    }

    /** The number of a term that is not in the dictionary. */
    int ofOther(Node term) {
        int known = numbers.getInt(term);
        if (known == 0) {
            made.add(term);
            known = -made.size();
            numbers.put(term, known);
        }
        return known;
    }

    /** A blank node that is nowhere else. */
    int newBlank() {
        return nextBlank++;
    }

    boolean isBlank(int number) {
        return number > 0
                ? number < firstIri
                : isNewBlank(number) || other(number).isBlank();
    }

    boolean isIri(int number) {
        return number > 0
                ? number >= firstIri && number < firstLiteral
                : !isNewBlank(number) && other(number).isURI();
    }

    private boolean isNewBlank(int number) {
        return number < nextBlank;
    }

    private Node other(int number) {
        return made.get(-number - 1);
    }

    /** The term of a number. */
    Node term(int number) {
        if (number > 0 && dictionary != null) {
            return dictionary.term(number);
        }
        return isNewBlank(number) ? NodeFactory.createBlankNode(blanks + (number - Integer.MIN_VALUE)) : other(number);
    }
}
