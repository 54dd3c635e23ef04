package eu.hemicycle.linking;

import java.util.Optional;

/** The types of EU act that are cited by year and number, with their segment in ELI. */
public enum ActType {
    DIRECTIVE("dir", "Directive"),
    IMPLEMENTING_DIRECTIVE("dir_impl", "Implementing Directive"),
    DELEGATED_DIRECTIVE("dir_del", "Delegated Directive"),
    REGULATION("reg", "Regulation"),
    IMPLEMENTING_REGULATION("reg_impl", "Implementing Regulation"),
    DELEGATED_REGULATION("reg_del", "Delegated Regulation"),
    DECISION("dec", "Decision"),
    IMPLEMENTING_DECISION("dec_impl", "Implementing Decision"),
    DELEGATED_DECISION("dec_del", "Delegated Decision"),
    FRAMEWORK_DECISION("dec_framw", "Framework Decision");

    private final String segment;
    private final String title;

    ActType(String segment, String title) {
        this.segment = segment;
        this.title = title;
    }

    /** The type with this English title in any case; empty for any other words. */
    static Optional<ActType> titled(String title) {
        for (ActType type : values()) {
            if (type.title.equalsIgnoreCase(title)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The type's segment in an ELI: {@code dir}, {@code reg_impl}. */
    public String segment() {
        return segment;
    }

    /** As printed in English: {@code Implementing Regulation}. */
    public String title() {
        return title;
    }

    boolean isDirective() {
        return segment.startsWith("dir");
    }

    boolean isRegulation() {
        return segment.startsWith("reg");
    }
}
