package eu.hemicycle.sparql;

/** A text on which a regular expression stops in time: every character read looks at the deadline first. */
record StoppableText(CharSequence text, Deadline deadline) implements CharSequence {

    @Override
    public char charAt(int index) {
        deadline.checkSignal();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new StoppableText(text.subSequence(start, end), deadline);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
