package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.columns.ChangedGeneration;
import eu.hemicycle.columns.Generation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of ids is a binding like any other. */
class IdBindingTest {

    private static final Var A = Var.alloc("a");
    private static final Var B = Var.alloc("b");
    private static final Var C = Var.alloc("c");
    private static final Node KNOWN = NodeFactory.createURI("http://e/known");
    private static final Node MADE = NodeFactory.createLiteralString("made");

    @TempDir
    static Path folder;

    private static Terms terms;

    @BeforeAll
    static void write() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(KNOWN, KNOWN, KNOWN);
        Generation generation = ChangedGeneration.written(ChangedGeneration.one(graph), folder);
        terms = new Terms(generation, UnaryOperator.identity(), PlannedExecutor.FREE);
    }

    /** Has a term of the dictionary, none, and one of the query. */
    private static IdBinding row() {
        Shape shape = new Shape(List.of(A, B, C), Set.of(B));
        int[] known = {0, terms.id(KNOWN)};
        int[] made = {0, terms.id(MADE)};
        return new IdBinding(shape, terms, new Batch(2, known, new int[2], made), 1);
    }

    private static Binding plain() {
        return Binding.builder().add(A, KNOWN).add(C, MADE).build();
    }

    @Test
    void hasTheValuesOfItsRow() {
        Map<Var, Node> told = new HashMap<>();
        row().forEach(told::put);

        assertThat(row().get(A)).isEqualTo(KNOWN);
        assertThat(row().get(B)).isNull();
        assertThat(row().get(C)).isEqualTo(MADE);
        assertThat(row().get(Var.alloc("other"))).isNull();
        assertThat(told).isEqualTo(Map.of(A, KNOWN, C, MADE));
    }

    @Test
    void knowsWhichVariablesHaveValues() {
        assertThat(row().vars()).toIterable().containsExactly(A, C);
        assertThat(row().size()).isEqualTo(2);
        assertThat(row().isEmpty()).isFalse();
        assertThat(row().contains(A)).isTrue();
        assertThat(row().contains(B)).isFalse();
        assertThat(row().contains(Var.alloc("other"))).isFalse();
    }

    @Test
    void equalsABindingOfTheSameTerms() {
        assertThat(row()).isEqualTo(plain()).hasSameHashCodeAs(plain());
        assertThat(plain()).isEqualTo(row());
    }

    @Test
    void isTheParentOfOthers() {
        Binding child = Binding.builder(row()).add(B, MADE).build();

        assertThat(child.get(A)).isEqualTo(KNOWN);
        assertThat(child.size()).isEqualTo(3);
        assertThat(child.detach()).isEqualTo(child);
    }

    @Test
    void isDetachedAsACopy() {
        assertThat(row().detach()).isNotInstanceOf(IdBinding.class).isEqualTo(plain());
    }

    @Test
    void makesATermOnce() {
        IdBinding row = row();

        assertThat(row.get(A)).isSameAs(row.get(A));
    }
}
