package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.Relation;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.jspecify.annotations.Nullable;

/** The groups of one triple pattern, counted without going through its triples: relations know how many pairs a key has. */
final class PatternCounts extends Operator {

    /** A place of the pattern, or all of it. */
    private enum Part {
        SUBJECT,
        PREDICATE,
        OBJECT,
        WHOLE
    }

    private final Triple pattern;
    private final Part by;
    private final List<Part> counted;
    private final Generation generation;
    private final Terms terms;
    private final int subject;
    private final int object;
    private final int size;
    private Rows.@Nullable Source groups;

    private PatternCounts(
            Shape shape,
            Triple pattern,
            Part by,
            List<Part> counted,
            Generation generation,
            Terms terms,
            Work work,
            int size) {
        super(shape, work);
        this.pattern = pattern;
        this.by = by;
        this.counted = counted;
        this.generation = generation;
        this.terms = terms;
        this.size = size;
        this.subject = pattern.getSubject().isConcrete() ? terms.constant(pattern.getSubject()) : 0;
        this.object = pattern.getObject().isConcrete() ? terms.constant(pattern.getObject()) : 0;
    }

    /**
     * Groups by one variable, or by none.
     *
     * @param wanted the counts of each group
     * @return empty if the relations do not tell
     */
    static Optional<Operator> of(
            Triple pattern,
            List<Var> group,
            List<ExprAggregator> wanted,
            Generation generation,
            Terms terms,
            Work work,
            int size) {
        Optional<Part> by = group.isEmpty() ? Optional.of(Part.WHOLE) : part(pattern, group.get(0));
        List<Part> counted = wanted.stream()
                .flatMap(aggregator -> counted(pattern, aggregator).stream())
                .toList();
        if (group.size() > 1
                || by.isEmpty()
                || counted.size() < wanted.size()
                || !isPlain(pattern)
                || !isKnown(pattern, by.get(), counted)) {
            return Optional.empty();
        }
        List<Var> vars = new ArrayList<>(group);
        wanted.forEach(aggregator -> vars.add(aggregator.getVar()));
        return Optional.of(new PatternCounts(
                Shape.NONE.with(vars, Set.of()), pattern, by.get(), counted, generation, terms, work, size));
    }

    private static Optional<Part> part(Triple pattern, Node variable) {
        if (variable.equals(pattern.getSubject())) {
            return Optional.of(Part.SUBJECT);
        }
        if (variable.equals(pattern.getPredicate())) {
            return Optional.of(Part.PREDICATE);
        }
        return variable.equals(pattern.getObject()) ? Optional.of(Part.OBJECT) : Optional.empty();
    }

    private static Optional<Part> counted(Triple pattern, ExprAggregator wanted) {
        return switch (AggregateForm.of(wanted.getAggregator())) {
            case COUNT_ROWS -> Optional.of(Part.WHOLE);
            case COUNT_VALUES -> part(pattern, variable(wanted)).map(some -> Part.WHOLE);
            case COUNT_DISTINCT -> part(pattern, variable(wanted));
            // of the named variables only
            case COUNT_DISTINCT_ROWS, LEAST, GREATEST, SUM, AVERAGE, OTHER -> Optional.empty();
        };
    }

    private static Var variable(ExprAggregator wanted) {
        return wanted.getAggregator().getExprList().get(0).asVar();
    }

    private static boolean isPlain(Triple pattern) {
        List<Node> variables = Stream.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
                .filter(node -> !node.isConcrete())
                .toList();
        return variables.stream().allMatch(Node::isVariable)
                && variables.stream().distinct().count() == variables.size();
    }

    /** Over several predicates one subject or object can come again. */
    private static boolean isKnown(Triple pattern, Part by, List<Part> counted) {
        boolean several = pattern.getPredicate().isVariable() && by != Part.PREDICATE;
        boolean all = pattern.getSubject().isVariable() && pattern.getObject().isVariable();
        return switch (by) {
            case WHOLE -> !several || all || !counted.contains(Part.SUBJECT) && !counted.contains(Part.OBJECT);
            case PREDICATE -> true;
            case SUBJECT -> !several && pattern.getObject().isVariable();
            case OBJECT -> !several && pattern.getSubject().isVariable();
        };
    }

    @Override
    @Nullable
    Batch produce() {
        if (groups == null) {
            IntArrayList[] columns = columns();
            switch (by) {
                case WHOLE -> whole(columns);
                case PREDICATE -> predicates().forEach(predicate -> predicate(predicate, columns));
                case SUBJECT -> predicates().forEach(predicate -> keys(predicate.bySubject(), columns));
                case OBJECT -> predicates().forEach(predicate -> keys(predicate.byObject(), columns));
            }
            groups = source(columns);
        }
        return groups.next();
    }

    private IntArrayList[] columns() {
        return shape().vars().stream().map(variable -> new IntArrayList()).toArray(IntArrayList[]::new);
    }

    private Rows.Source source(IntArrayList[] columns) {
        int[][] arrays = Stream.of(columns).map(IntArrayList::elements).toArray(int[][]::new);
        return new Rows.Source(shape(), work(), arrays, columns[0].size(), size, describe());
    }

    private List<Predicate> predicates() {
        if (pattern.getPredicate().isVariable()) {
            return generation.predicates();
        }
        Predicate only = generation.predicate(terms.id(pattern.getPredicate()));
        return only == null ? List.of() : List.of(only);
    }

    private void add(IntArrayList[] columns, int key, List<Long> counts) {
        work().made(1);
        work().keep(1);
        int column = 0;
        if (by != Part.WHOLE) {
            columns[column++].add(key);
        }
        for (long count : counts) {
            columns[column++].add(terms.id(NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger)));
        }
    }

    private void whole(IntArrayList[] columns) {
        add(columns, 0, counted.stream().map(this::overall).toList());
    }

    private long overall(Part part) {
        List<Predicate> predicates = predicates();
        if (predicates.size() > 1 && part == Part.SUBJECT) {
            return different(predicates.stream().map(Predicate::bySubject).toList());
        }
        if (predicates.size() > 1 && part == Part.OBJECT) {
            return different(predicates.stream().map(Predicate::byObject).toList());
        }
        return predicates.stream()
                .mapToLong(predicate -> count(predicate, part))
                .sum();
    }

    /** How many keys there are in any of some relations. */
    private long different(List<Relation> relations) {
        int written = generation.dictionary().size();
        BitSet seen = new BitSet(written + generation.newTerms() + 1);
        for (Relation relation : relations) {
            relation.forEachKey((key, pairs) -> {
                work().made(1);
                seen.set(key > 0 ? key : written - key);
            });
        }
        return seen.cardinality();
    }

    private void predicate(Predicate predicate, IntArrayList[] columns) {
        if (pairs(predicate) > 0) {
            add(
                    columns,
                    predicate.id(),
                    counted.stream().map(part -> count(predicate, part)).toList());
        }
    }

    private long count(Predicate predicate, Part part) {
        return switch (part) {
            case WHOLE -> pairs(predicate);
            case PREDICATE -> Math.min(1, pairs(predicate));
            case SUBJECT -> object == 0 ? predicate.bySubject().distinct() : pairs(predicate);
            case OBJECT -> subject == 0 ? predicate.byObject().distinct() : pairs(predicate);
        };
    }

    private int pairs(Predicate predicate) {
        if (subject != 0 && object != 0) {
            return predicate.bySubject().has(subject, object) ? 1 : 0;
        }
        if (subject != 0) {
            return predicate.bySubject().count(subject);
        }
        return object == 0
                ? predicate.bySubject().pairs()
                : predicate.byObject().count(object);
    }

    /** Pairs are distinct, so a key has as many different values. */
    private void keys(Relation relation, IntArrayList[] columns) {
        relation.forEachKey((key, pairs) -> add(
                columns,
                key,
                counted.stream().map(part -> part == by ? 1L : (long) pairs).toList()));
    }

    @Override
    String describe() {
        return "counts of " + pattern + ", by " + shape().vars();
    }

    @Override
    List<Operator> inputs() {
        return List.of();
    }
}
