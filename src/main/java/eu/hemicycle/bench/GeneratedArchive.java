package eu.hemicycle.bench;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Ontology;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Made-up questions and answers in the real data model. What stands at a place follows from the seed, the place and the
 * ontology alone: the same for every run and every size, so that a larger archive begins as a smaller one, and none needs
 * memory for what it does not show. Members, commissioners, bodies and acts are real, few of them named often and most
 * seldom. References, titles and words are not, and say so.
 */
public final class GeneratedArchive {

    /** The most pairs that an archive can have. */
    public static final long MOST = Tabling.MOST;

    private static final int FARTHEST_REFERENCE = 5000;

    private final long seed;
    private final Map<Language, Wording> wordings = Wording.all();
    private final List<KnownThings.Commissioner> commissioners;
    private final Skewed<String> members;
    private final Prose.Names names;

    GeneratedArchive(long seed, KnownThings things) {
        this.seed = seed;
        this.commissioners = things.commissioners();
        this.members = new Skewed<>(things.members());
        this.names = new Prose.Names(
                new Skewed<>(things.bodies()),
                new Skewed<>(things.acts()),
                new Skewed<>(LongStream.range(0, FARTHEST_REFERENCE)
                        .mapToObj(distance -> (int) distance)
                        .toList()));
    }

    /** The archive of a seed that names what the ontology knows. */
    public static GeneratedArchive of(long seed, Ontology ontology) {
        return new GeneratedArchive(seed, KnownThings.in(ontology));
    }

    /**
     * The first pairs, in order.
     *
     * @throws IllegalArgumentException if there cannot be so many
     */
    public Stream<GeneratedPair> pairs(long count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("An archive has 0 to " + MOST + " pairs, not " + count);
        }
        return LongStream.range(0, count).mapToObj(this::pair);
    }

    /** The pair at a place, from 0. */
    public GeneratedPair pair(long place) {
        Tabling tabling = tabling(place);
        Chance chance = Chance.of(seed, "pair", place);
        Layout layout = Layout.of(tabling.date().getYear(), chance);
        List<String> authors = authors(chance);
        List<Language> languages = languages(authors.get(0));
        Institution asked = chance.percent(6) ? Institution.COUNCIL : Institution.COMMISSION;
        Maker maker = new Maker(place, tabling, layout, asked);
        List<Question> questions = languages.stream()
                .map(language -> maker.question(language, authors))
                .toList();
        List<Answer> answers =
                isAnswered(place) ? languages.stream().map(maker::answer).toList() : List.of();
        return new GeneratedPair(layout, questions, answers);
    }

    private Tabling tabling(long place) {
        return Tabling.of(seed, place);
    }

    private List<String> authors(Chance chance) {
        int count = chance.percent(83) ? 1 : chance.percent(92) ? chance.between(2, 6) : chance.between(7, 30);
        Set<String> authors = new LinkedHashSet<>();
        while (authors.size() < count) {
            authors.add(members.draw(chance));
        }
        return List.copyOf(authors);
    }

    /** English, and the language in which the author always writes. */
    private List<Language> languages(String author) {
        Chance chance = Chance.of(seed, "language of " + author, 0);
        Language own = chance.percent(50) ? Language.EN : chance.pick(Wording.languages());
        return own == Language.EN ? List.of(Language.EN) : List.of(Language.EN, own);
    }

    /** One question in twenty waits in vain; one in twenty-five is answered together with the next. */
    private boolean isAnswered(long place) {
        boolean withNext = place + 1 < MOST && answersTheOneBefore(place + 1);
        return !withNext && !Chance.of(seed, "answered", place).percent(5);
    }

    /** Questions that are answered together are of one year and one term. */
    private boolean answersTheOneBefore(long place) {
        if (place % 2 == 0 || !Chance.of(seed, "joint", place).percent(80)) {
            return false;
        }
        DocumentId own = tabling(place).id();
        DocumentId before = tabling(place - 1).id();
        return own.term() == before.term()
                && own.reference().year() == before.reference().year();
    }

    /** Makes the documents of one place. */
    private final class Maker {

        private final long place;
        private final Tabling tabling;
        private final Layout layout;
        private final Institution asked;

        Maker(long place, Tabling tabling, Layout layout, Institution asked) {
            this.place = place;
            this.tabling = tabling;
            this.layout = layout;
            this.asked = asked;
        }

        Question question(Language language, List<String> authors) {
            Chance chance = chance("question", language);
            Prose prose = prose(language, chance);
            Optional<String> heading = language == Language.EN ? Optional.of(heading(authors)) : Optional.empty();
            DocumentId id = tabling.id();
            return new Question(
                    id,
                    language,
                    Optional.of(tabling.date()),
                    Optional.of(prose.filled(prose.drawn(prose.wording().titles())) + " (generated)"),
                    heading,
                    authors.stream()
                            .map(name -> new Author(name, Optional.empty()))
                            .toList(),
                    List.of(asked),
                    Optional.of(questionText(prose, chance)),
                    renditions(id, language),
                    Optional.of(tabling.date().plusDays(chance.below(9))),
                    Optional.empty(),
                    page(id, language));
        }

        private Prose prose(Language language, Chance chance) {
            return new Prose(
                    language,
                    wordings,
                    names,
                    at -> tabling(at).id().reference().toString(),
                    place,
                    chance);
        }

        private Chance chance(String part, Language language) {
            return Chance.of(seed, part + language.code(), place);
        }

        private String heading(List<String> authors) {
            String kind =
                    tabling.isPriority() ? "Priority question for written answer " : "Question for written answer ";
            String rule = "Rule " + tabling.rule();
            String addressee = asked == Institution.COUNCIL ? "to the Council" : "to the Commission";
            return String.join(" - ", kind + tabling.id().reference(), addressee, rule, String.join(", ", authors));
        }

        private Text questionText(Prose prose, Chance chance) {
            TextComposer text = new TextComposer(prose, layout, 0, 0);
            text.paragraph(prose.drawn(prose.wording().openings()));
            int points = chance.between(1, 3);
            for (int point = 1; point <= points; point++) {
                text.paragraph(point + ". " + prose.drawn(prose.wording().points()));
            }
            text.paragraph(prose.wording().mark());
            return text.text();
        }

        Answer answer(Language language) {
            Chance chance = chance("answer", language);
            LocalDate given = given();
            DocumentId id = tabling.id().answer();
            return new Answer(
                    id,
                    language,
                    Optional.of(given),
                    Optional.empty(),
                    questions(),
                    respondents(given),
                    Optional.of(asked),
                    Optional.of(answerText(prose(language, chance), chance)),
                    renditions(id, language),
                    Optional.of(given.plusDays(chance.below(9))),
                    Optional.empty(),
                    page(id, language));
        }

        private LocalDate given() {
            Chance chance = Chance.of(seed, "answer", place);
            return tabling.date().plusDays(tabling.isPriority() ? chance.between(14, 35) : chance.between(30, 120));
        }

        private List<DocumentId> questions() {
            List<DocumentId> questions = new ArrayList<>(List.of(tabling.id()));
            if (answersTheOneBefore(place)) {
                questions.add(tabling(place - 1).id());
            }
            return questions;
        }

        private List<Respondent> respondents(LocalDate given) {
            if (asked == Institution.COUNCIL) {
                return List.of();
            }
            List<KnownThings.Commissioner> inOffice = commissioners.stream()
                    .filter(commissioner -> commissioner.holdsOffice(given))
                    .toList();
            String name = Chance.of(seed, "respondent", place).pick(inOffice).familyName();
            return List.of(new Respondent("Commissioner " + name, name));
        }

        private Text answerText(Prose prose, Chance chance) {
            int notes = chance.percent(30) ? chance.between(1, 3) : 0;
            int unresolved = chance.percent(10) ? chance.between(1, 3) : 0;
            TextComposer text = new TextComposer(prose, layout, notes, unresolved);
            int paragraphs = chance.between(3, 6);
            for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
                text.paragraph(Stream.generate(() -> prose.drawn(prose.wording().sentences()))
                        .limit(chance.between(1, 4))
                        .collect(Collectors.joining(" ")));
            }
            text.paragraph(prose.wording().mark());
            return text.text();
        }

        private List<Rendition> renditions(DocumentId id, Language language) {
            if (language != Language.EN) {
                return List.of();
            }
            return Stream.of(Rendition.Format.PDF, Rendition.Format.DOCX)
                    .map(format -> new Rendition(
                            format, layout.isHtml() ? Optional.of(address(id, format.segment())) : Optional.empty()))
                    .toList();
        }

        private Optional<URI> page(DocumentId id, Language language) {
            return layout.isHtml() && language == Language.EN ? Optional.of(address(id, "html")) : Optional.empty();
        }

        /** In the domain that is kept for examples (RFC 2606). */
        private static URI address(DocumentId id, String suffix) {
            return URI.create("https://archive.example.org/document/" + id + "_EN." + suffix);
        }
    }
}
