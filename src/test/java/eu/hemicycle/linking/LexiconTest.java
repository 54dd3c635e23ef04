package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Name NAME = new Name("Committee on Widgets", Optional.empty(), Use.PREFERRED);

    @Test
    void twoEntriesWithOneIriAreRefused() {
        Entry entry = new Entry("https://example.org/widgets", Kind.BODY, List.of(NAME), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lexicon.of(List.of(entry, entry)))
                .withMessageContaining("https://example.org/widgets");
    }

    @Test
    void anEntryWithoutNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry("https://example.org/widgets", Kind.BODY, List.of(), List.of()))
                .withMessageContaining("https://example.org/widgets");
    }

    @Test
    void aNameWithoutLetterOrDigitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Name(" – ", Optional.empty(), Use.HIDDEN))
                .withMessageContaining("\" – \"");
    }

    @Test
    void anEmptyLexiconStillFindsCitations() {
        Text text = new Text(List.of("The Commission applies Directive 2011/24/EU."), List.of());

        assertThat(new Linker(Lexicon.of(List.of())).link(text, Language.EN))
                .extracting(Link::quote)
                .containsExactly("Directive 2011/24/EU");
    }
}
