package eu.hemicycle.document;

/** The kinds of parliamentary question that the European Parliament's document types tell apart. */
public enum QuestionKind {
    WRITTEN,
    WRITTEN_PRIORITY,
    ORAL,
    MAJOR_INTERPELLATION,
    MINOR_INTERPELLATION,
    QUESTION_TIME
}
