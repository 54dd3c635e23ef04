package eu.hemicycle.store;

import org.apache.jena.atlas.io.AWriterBase;

/** Gathers text without the locks of {@link java.io.StringWriter}, which cost more here than the writing. */
final class TermText extends AWriterBase {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void print(char character) {
        text.append(character);
    }

    @Override
    public void print(char[] characters) {
        text.append(characters);
    }

    @Override
    public void print(String string) {
        text.append(string);
    }

    @Override
    public void printf(String format, Object... values) {
        text.append(format.formatted(values));
    }

    @Override
    public void println(String string) {
        text.append(string).append('\n');
    }

    @Override
    public void println() {
        text.append('\n');
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
