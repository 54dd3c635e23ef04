package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;

/** Kept rows are found by what both sides have a value for. */
class CompatibleRowsTest {

    private static final Var A = Var.alloc("a");
    private static final Var B = Var.alloc("b");
    private static final Shape SHAPE = new Shape(List.of(A, B), Set.of(A, B));

    private int kept;

    private final Work counting = new Work() {
        @Override
        public void made(int rows) {}

        @Override
        public void keep(int rows) {
            kept += rows;
        }
    };

    /** Both values, either, none, and both again. */
    private CompatibleRows rows() {
        int[][] columns = {{1, 1, 0, 0, 1}, {2, 0, 2, 0, 2}};
        Operator source = new Rows.Source(SHAPE, counting, columns, 5, 3, "rows");
        return CompatibleRows.of(source, CompatibleRows.keys(SHAPE.vars(), SHAPE));
    }

    private static List<Integer> matches(CompatibleRows rows, int a, int b) {
        int[][] other = {{a}, {b}};
        List<Integer> matches = new ArrayList<>();
        for (int i = 0; i < rows.kinds(); i++) {
            CompatibleRows.Kind kind = rows.kind(i);
            CompatibleRows.Table table = kind.table(kind.shared(CompatibleRows.mask(other, 0)));
            for (int match = table.first(other, 0); match != CompatibleRows.NONE; match = table.next(match)) {
                matches.add(table.row(match));
            }
        }
        return matches;
    }

    @Test
    void agreesWhereBothHaveAValue() {
        assertThat(matches(rows(), 1, 2)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(matches(rows(), 1, 9)).containsExactlyInAnyOrder(1, 3);
        assertThat(matches(rows(), 9, 0)).containsExactlyInAnyOrder(2, 3);
        assertThat(matches(rows(), 0, 2)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(matches(rows(), 0, 0)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    /** The same rows are kept once for each set of keys by which they are asked for. */
    @Test
    void furtherTablesAreCharged() {
        CompatibleRows rows = rows();
        matches(rows, 1, 2);
        int before = kept;
        matches(rows, 1, 2);
        assertThat(kept).isEqualTo(before);

        matches(rows, 1, 0);
        assertThat(kept).isGreaterThanOrEqualTo(before + 2);
    }
}
