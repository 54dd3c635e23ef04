package eu.hemicycle.document;

/** The letter that opens a reference and tells the kind of question (European Parliament, Rules of Procedure). */
public enum Letter {
    /** Question for written answer. */
    E(QuestionKind.WRITTEN),
    /** Priority question for written answer. */
    P(QuestionKind.WRITTEN_PRIORITY),
    /** Question for oral answer with debate. */
    O(QuestionKind.ORAL),
    /** Major interpellation for written answer. */
    G(QuestionKind.MAJOR_INTERPELLATION),
    /** Minor interpellation for written answer. */
    K(QuestionKind.MINOR_INTERPELLATION),
    /** Question for question time. */
    H(QuestionKind.QUESTION_TIME);

    private final QuestionKind kind;

    Letter(QuestionKind kind) {
        this.kind = kind;
    }

    public QuestionKind kind() {
        return kind;
    }
}
