package eu.hemicycle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are counted alike however many Works there are and are found. */
class FacetColumnTest {

    /** Common and rare values; every fifth Lucene document is no Work. */
    private static String year(int work) {
        return Integer.toString(work % 7 == 0 ? 1000 + work % 900 : 2019 + work % 4);
    }

    @ParameterizedTest
    @CsvSource({"50, 0.5", "5000, 0", "5000, 0.01", "5000, 0.3", "5000, 0.8", "5000, 1"})
    void asOneByOne(int works, double share) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            write(directory, works);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                LeafReader segment = reader.leaves().get(0).reader();
                FacetValues values = new FacetValues();
                FacetColumn column = FacetColumn.of(segment, values);
                assertThat(column.size()).isEqualTo(works);
                Random chance = new Random(works);
                FixedBitSet found = new FixedBitSet(works);
                int[] expected = new int[values.known().size()];
                for (int work = 0; work < works; work++) {
                    if (chance.nextDouble() < share) {
                        found.set(work);
                        expected[values.number(Facet.YEAR, year(work)).orElseThrow()]++;
                        expected[values.number(Facet.STATE, "open").orElseThrow()] += work % 2;
                    }
                }
                int[] counts = new int[expected.length];
                boolean[] all = new boolean[expected.length];
                Arrays.fill(all, true);
                column.count(found, all, counts);
                assertThat(counts).isEqualTo(expected);
                assertThat(Arrays.stream(counts).sum()).isGreaterThanOrEqualTo(found.cardinality());

                int open = values.number(Facet.STATE, "open").orElseThrow();
                boolean[] one = new boolean[expected.length];
                one[open] = true;
                int[] alone = new int[expected.length];
                column.count(found, one, alone);
                assertThat(alone[open]).as("counted alone").isEqualTo(expected[open]);
            }
        }
    }

    private static void write(Directory directory, int works) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int work = 0; work < works; work++) {
                Document entry = new Document();
                entry.add(new StringField(IndexSchema.KIND, IndexSchema.WORK, Field.Store.NO));
                entry.add(new SortedSetDocValuesFacetField(Facet.YEAR.dimension(), year(work)));
                if (work % 2 == 1) {
                    entry.add(new SortedSetDocValuesFacetField(Facet.STATE.dimension(), "open"));
                }
                writer.addDocument(IndexSchema.facets().build(entry));
                if (work % 5 == 0) {
                    Document literal = new Document();
                    literal.add(new StringField(IndexSchema.KIND, IndexSchema.LITERAL, Field.Store.NO));
                    writer.addDocument(literal);
                }
            }
            writer.forceMerge(1);
        }
    }
}
