package eu.hemicycle.linking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** The types of EU act that are cited by year and number, with their segment in ELI and their letter in CELEX. */
public enum ActType {
    DIRECTIVE("dir", 'L', "Directive"),
    IMPLEMENTING_DIRECTIVE("dir_impl", 'L', "Implementing Directive"),
    DELEGATED_DIRECTIVE("dir_del", 'L', "Delegated Directive"),
    REGULATION("reg", 'R', "Regulation"),
    IMPLEMENTING_REGULATION("reg_impl", 'R', "Implementing Regulation"),
    DELEGATED_REGULATION("reg_del", 'R', "Delegated Regulation"),
    DECISION("dec", 'D', "Decision"),
    IMPLEMENTING_DECISION("dec_impl", 'D', "Implementing Decision"),
    DELEGATED_DECISION("dec_del", 'D', "Delegated Decision"),
    FRAMEWORK_DECISION("dec_framw", 'F', "Framework Decision"),
    RECOMMENDATION("reco", 'H', "Recommendation");

    private final String segment;
    private final char letter;
    private final String title;

    ActType(String segment, char letter, String title) {
        this.segment = segment;
        this.letter = letter;
        this.title = title;
    }

    /** Those of several words before those that end or begin them. */
    static ActType[] longestFirst() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt((ActType type) -> type.title.length())
                        .reversed())
                .toArray(ActType[]::new);
    }

    /** The type whose group has just matched. */
    static ActType matched(Matcher actType) {
        return Arrays.stream(values())
                .filter(type -> actType.group(type.group()) != null)
                .findFirst()
                .orElseThrow();
    }

    /** Whether none of the groups had a part in the match. */
    static boolean isNoneMatched(Matcher actType) {
        return Arrays.stream(values()).allMatch(type -> actType.group(type.group()) == null);
    }

    /** The type with this segment in ELI. */
    static Optional<ActType> ofSegment(String segment) {
        return Arrays.stream(values())
                .filter(type -> type.segment.equals(segment))
                .findFirst();
    }

    /** The plain type with this letter in CELEX. */
    static Optional<ActType> ofLetter(char letter) {
        return Arrays.stream(values())
                .filter(type -> type.letter == letter)
                .min(Comparator.comparingInt((ActType type) -> type.title.length()));
    }

    /** The type's name as a key of the table of words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type's name as the name of a group. */
    String group() {
        return key().replace("_", "");
    }

    /** The type's segment in an ELI: {@code dir}, {@code reg_impl}. */
    public String segment() {
        return segment;
    }

    /** The descriptor in a CELEX number of sector 3. */
    char letter() {
        return letter;
    }

    /** As printed in English: {@code Implementing Regulation}. */
    public String title() {
        return title;
    }

    boolean isDirective() {
        return letter == 'L';
    }

    boolean isRegulation() {
        return letter == 'R';
    }
}
