package eu.hemicycle.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a log to its end, file by file. */
record LogCheck(Segments segments, long last) {

    /** At most one for each file: what stands behind it cannot be told apart. */
    List<LogCorrupted> damages() {
        List<LogCorrupted> damages = new ArrayList<>();
        List<Segment> all = segments.all();
        for (int i = 0; i < all.size(); i++) {
            long next = i + 1 < all.size() ? all.get(i + 1).first() : last + 1;
            check(all.get(i), next, damages);
        }
        return damages;
    }

    private static Frame frame(Frames frames, long number) throws IOException, BrokenFrame {
        Frame frame = frames.next();
        if (frame == null) {
            throw new BrokenFrame(frames.offset(), number, "the file ends here");
        }
        return frame;
    }

    private static void check(Segment segment, long next, List<LogCorrupted> damages) {
        try (Frames frames = segment.frames()) {
            for (long number = segment.first(); number < next; number++) {
                Payload.entry(segment, frame(frames, number));
            }
        } catch (BrokenFrame broken) {
            damages.add(broken.in(segment));
        } catch (LogCorrupted damage) {
            damages.add(damage);
        } catch (IOException failure) {
            throw new LogFailed("The log file " + segment.file() + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
