package eu.hemicycle.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import eu.hemicycle.linking.Lexicon;
import eu.hemicycle.linking.Link;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.Name;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Subject;
import eu.hemicycle.linking.Topic;
import eu.hemicycle.linking.Topics;
import eu.hemicycle.linking.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was found in a text is what would be found again. */
class RecentLinksTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2021, 3, 4));

    private static final Topic LIBRARIES =
            new Topic("urn:libraries", List.of(new Name("library", Optional.of(Language.EN), Use.PREFERRED)));

    private final Linker linker =
            new Linker(Lexicon.of(List.of()), People.of(List.of()), Topics.of(List.of(LIBRARIES)));
    private final RecentLinks recent = new RecentLinks(linker);

    private static Text text(String words) {
        return new Text(List.of(words), List.of());
    }

    @Test
    void anEqualTextIsSearchedOnce() {
        List<Link> first = recent.link(text("Directive 2004/38/EC"), Language.EN, DAY);

        assertThat(first).hasSize(1).isEqualTo(linker.link(text("Directive 2004/38/EC"), Language.EN, DAY));
        assertThat(recent.link(text("Directive 2004/38/EC"), Language.EN, DAY)).isSameAs(first);
    }

    @Test
    void anotherTextLanguageOrDateIsSearchedForItself() {
        List<Link> english = recent.link(text("Directive 2004/38/EC"), Language.EN, DAY);

        assertThat(recent.link(text("Directive 2004/39/EC"), Language.EN, DAY)).isNotEqualTo(english);
        assertThat(recent.link(text("Directive 2004/38/EC"), Language.FR, DAY)).isNotSameAs(english);
        assertThat(recent.link(text("Directive 2004/38/EC"), Language.EN, Optional.empty()))
                .isNotSameAs(english);
    }

    @Test
    void topicsAreThoseOfTitleTextAndLanguage() {
        Optional<String> title = Optional.of("Lights in the library");
        List<Subject> first = recent.topics(title, Optional.empty(), Language.EN);

        assertThat(first).hasSize(1).isEqualTo(linker.topics(title, Optional.empty(), Language.EN));
        assertThat(recent.topics(title, Optional.empty(), Language.EN)).isSameAs(first);
        assertThat(recent.topics(title, Optional.empty(), Language.FR)).isEmpty();
        assertThat(recent.topics(Optional.of("Lights"), Optional.empty(), Language.EN))
                .isEmpty();
    }
}
