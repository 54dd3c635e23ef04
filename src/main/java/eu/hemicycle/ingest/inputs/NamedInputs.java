package eu.hemicycle.ingest.inputs;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/** The inputs that paths and addresses stand for, in the order in which they are named. */
public final class NamedInputs implements Inputs {

    private final Deque<InputSource> open = new ArrayDeque<>();
    private final long expected;
    private Optional<Offered> next = Optional.empty();

    /** @param notes takes a sentence about each thing that is passed over */
    public NamedInputs(List<String> names, InputBounds bounds, PageFetcher pages, Consumer<String> notes) {
        this(
                steps(List.copyOf(names).iterator(), new Opener(bounds, notes), pages),
                names.stream().mapToLong(NamedInputs::count).sum());
    }

    private NamedInputs(InputSource first, long expected) {
        open.push(first);
        this.expected = expected;
    }

    /**
     * What a file holds that came from elsewhere, and is called as it was there.
     *
     * @param url where its bytes were published
     */
    public static NamedInputs received(
            Path file, String name, Optional<URI> url, InputBounds bounds, Consumer<String> notes) {
        Iterator<Path> once = List.of(file).iterator();
        Opener opener = new Opener(bounds, notes);
        return new NamedInputs(
                () -> once.hasNext() ? Optional.of(opener.file(once.next(), name, name, url)) : Optional.empty(),
                FileCount.entries(file));
    }

    private static InputSource steps(Iterator<String> left, Opener opener, PageFetcher pages) {
        return () -> left.hasNext() ? Optional.of(step(left.next(), opener, pages)) : Optional.empty();
    }

    private static long count(String name) {
        return WebAddress.isWritten(name) ? 1 : FileCount.of(name);
    }

    private static Step step(String name, Opener opener, PageFetcher pages) {
        return WebAddress.isWritten(name) ? opener.open(pages.fetch(name)) : opener.open(name);
    }

    @Override
    public long expected() {
        return expected;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !open.isEmpty()) {
            advance();
        }
        return next.isPresent();
    }

    private void advance() {
        Optional<Step> step = open.peek().next();
        if (step.isEmpty()) {
            open.pop().close();
        } else if (step.get() instanceof Step.Enter enter) {
            open.push(enter.source());
        } else if (step.get() instanceof Step.Give give) {
            next = Optional.of(give.offered());
        }
    }

    @Override
    public Offered next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Offered offered = next.orElseThrow();
        next = Optional.empty();
        return offered;
    }

    @Override
    public void close() {
        open.forEach(InputSource::close);
        open.clear();
    }
}
