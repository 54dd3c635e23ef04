package eu.hemicycle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void countsPositionsInCodePointsAcrossParagraphsAndNotes() {
        Footnote resolved = new Footnote("1", Optional.of(new Span(5, 8)), Optional.of("A 🏛 note."));
        Footnote missing = new Footnote("2", Optional.of(new Span(14, 17)), Optional.empty());
        Text text = new Text(List.of("One 🏛(1)", "Two.(2)"), List.of(resolved, missing));

        String content = text.content();
        assertThat(content).isEqualTo("One 🏛(1)\n\nTwo.(2)\n\n(1) A 🏛 note.");
        assertThat(text.paragraphSpans()).containsExactly(new Span(0, 8), new Span(10, 17));
        assertThat(text.footnoteSpans().get(0).in(content)).isEqualTo("A 🏛 note.");
        assertThat(text.footnoteSpans().get(1).isEmpty()).isTrue();
        assertThat(new Span(5, 8).in(content)).isEqualTo("(1)");
    }

    @Property
    void everyParagraphStandsWhereItsSpanSays(@ForAll @NotEmpty List<@NotBlank String> paragraphs) {
        Text text = new Text(paragraphs, List.of());
        String content = text.content();
        assertThat(text.paragraphSpans()).hasSameSizeAs(paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            assertThat(text.paragraphSpans().get(i).in(content)).isEqualTo(paragraphs.get(i));
        }
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Text(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Text(List.of(" "), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Footnote("1", Optional.empty(), Optional.empty()));
    }
}
