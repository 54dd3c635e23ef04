package eu.hemicycle.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A text for reading: paragraphs in which names and acts are links, and notes with a way back. Positions are Unicode code
 * points in the whole text, the end exclusive.
 */
final class RunningText {

    /** A stretch of the text. */
    record Place(int start, int end) {

        boolean overlaps(Place other) {
            return start < other.end && other.start < end;
        }

        boolean within(Place other) {
            return other.start <= start && end <= other.end;
        }
    }

    /** Where a thing is named. */
    record Occurrence(Place place, Node target, double confidence) {}

    /** A footnote as stored; {@code mark} is where its sign stands in the text. */
    record Note(String marker, Optional<Place> mark, Optional<String> text) {}

    /** What a piece of a line is. */
    enum Role {
        WORDS,
        NAME,
        MARK
    }

    /**
     * A piece of a line.
     *
     * @param id where links to this place lead; empty for mere words
     * @param href the named thing, or the note
     * @param title of a mark: that of its note
     * @param kind of the named thing; {@code missing} for the mark of a note without words
     * @param card of a name
     */
    record Piece(
            Role role,
            String text,
            String id,
            String href,
            String title,
            String kind,
            @Nullable Card card) {}

    /**
     * What a reader is told of a named thing without leaving the text.
     *
     * @param date of an act or a document, where it is known
     * @param places how often the text names it
     */
    record Card(Words name, String kind, @Nullable LocalDate date, int places) {}

    /** A paragraph of pieces. */
    record Paragraph(String id, List<Piece> pieces) {}

    /** A note below the text; without pieces its words are missing in the source. */
    record FootNote(String id, String marker, String backHref, List<Piece> pieces) {}

    /** The text laid out, and for each thing named in it the places, as fragments of the page. */
    record Reading(List<Paragraph> paragraphs, List<FootNote> notes, Map<Node, List<String>> places) {

        /** The kinds of things that are links in it, as {@link Kind#key}, in that order. */
        public List<String> kinds() {
            Set<String> found = Stream.concat(
                            paragraphs.stream().map(Paragraph::pieces),
                            notes.stream().map(FootNote::pieces))
                    .flatMap(List::stream)
                    .filter(piece -> piece.role() == Role.NAME && !piece.href().isEmpty())
                    .map(Piece::kind)
                    .collect(Collectors.toSet());
            return Arrays.stream(Kind.values())
                    .map(Kind::key)
                    .filter(found::contains)
                    .toList();
        }
    }

    private record Inline(Place place, Optional<Occurrence> occurrence, int note) {}

    private final int[] content;
    private final List<Note> notes;
    private final List<Inline> inlines = new ArrayList<>();
    private final Map<Inline, String> ids = new LinkedHashMap<>();
    private final Map<Node, List<String>> places = new LinkedHashMap<>();
    private final String part;
    private final Names names;

    private RunningText(String content, List<Note> notes, String part, Names names) {
        this.content = content.codePoints().toArray();
        this.notes = notes;
        this.part = part;
        this.names = names;
    }

    /**
     * Lays a text out.
     *
     * @param paragraphs where each stands; none: the text is divided at its empty lines
     * @param part what the fragments of this text begin with, unique on the page
     */
    static Reading read(
            String content,
            List<Place> paragraphs,
            List<Note> notes,
            List<Occurrence> occurrences,
            String part,
            Names names) {
        RunningText text = new RunningText(content, notes, part, names);
        text.settle(occurrences);
        List<Place> blocks = paragraphs.stream().filter(text::exists).toList();
        return text.layOut(blocks.isEmpty() ? text.dividedAtEmptyLines() : blocks);
    }

    private boolean exists(Place place) {
        return place.start() >= 0 && place.start() < place.end() && place.end() <= content.length;
    }

    /** Marks first, then the longest occurrence at each place; what overlaps a settled one shares its fragment. */
    private void settle(List<Occurrence> occurrences) {
        for (int i = 0; i < notes.size(); i++) {
            int note = i;
            notes.get(i)
                    .mark()
                    .filter(this::exists)
                    .ifPresent(mark -> settle(new Inline(mark, Optional.empty(), note)));
        }
        occurrences.stream()
                .filter(occurrence -> exists(occurrence.place()))
                .sorted(Comparator.comparingInt((Occurrence o) -> o.place().start())
                        .thenComparingInt(o -> -o.place().end())
                        .thenComparingDouble(o -> -o.confidence()))
                .forEach(occurrence -> settle(new Inline(occurrence.place(), Optional.of(occurrence), -1)));
        inlines.sort(Comparator.comparingInt(inline -> inline.place().start()));
    }

    private void settle(Inline inline) {
        Optional<Inline> earlier = inlines.stream()
                .filter(settled -> settled.place().overlaps(inline.place()))
                .findFirst();
        if (earlier.isEmpty()) {
            inlines.add(inline);
            ids.put(inline, fragment(inline));
        }
        String id = ids.get(earlier.orElse(inline));
        inline.occurrence().ifPresent(occurrence -> {
            List<String> known = places.computeIfAbsent(occurrence.target(), target -> new ArrayList<>());
            if (!known.contains(id)) {
                known.add(id);
            }
        });
    }

    private String fragment(Inline inline) {
        return inline.occurrence().isPresent()
                ? part + "-at-" + inline.place().start()
                : part + "-mark-" + (inline.note() + 1);
    }

    private List<Place> dividedAtEmptyLines() {
        List<Place> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= content.length; i++) {
            boolean end = i == content.length || i + 1 < content.length && content[i] == '\n' && content[i + 1] == '\n';
            if (end && i > start) {
                blocks.add(new Place(start, i));
            }
            start = end ? i + 2 : start;
        }
        return blocks;
    }

    private Reading layOut(List<Place> blocks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Place block : blocks) {
            paragraphs.add(new Paragraph(part + "-p" + (paragraphs.size() + 1), pieces(block)));
        }
        int end = blocks.stream().mapToInt(Place::end).max().orElse(0);
        return new Reading(paragraphs, footNotes(end), places);
    }

    private List<FootNote> footNotes(int afterParagraphs) {
        List<FootNote> laidOut = new ArrayList<>();
        int position = afterParagraphs;
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            Optional<Place> printed = printed(note, position);
            position = printed.map(Place::end).orElse(position);
            List<Piece> words = note.text().map(text -> List.of(words(text))).orElse(List.of());
            String back = note.mark().isPresent() ? "#" + part + "-mark-" + (i + 1) : "";
            laidOut.add(new FootNote(
                    part + "-note-" + (i + 1),
                    note.marker(),
                    back,
                    printed.map(this::pieces).orElse(words)));
        }
        return laidOut;
    }

    /** A note's words follow the paragraphs as {@code (marker) words}, after an empty line. */
    private Optional<Place> printed(Note note, int position) {
        String lead = "\n\n(" + note.marker() + ") ";
        int start = position + lead.codePointCount(0, lead.length());
        return note.text()
                .map(words -> new Place(start, start + words.codePointCount(0, words.length())))
                .filter(this::exists)
                .filter(place ->
                        slice(position, place.end()).equals(lead + note.text().orElseThrow()));
    }

    private List<Piece> pieces(Place block) {
        List<Piece> pieces = new ArrayList<>();
        int position = block.start();
        for (Inline inline : inlines) {
            if (inline.place().within(block)) {
                addWords(pieces, position, inline.place().start());
                pieces.add(inline.occurrence().map(o -> name(inline, o)).orElseGet(() -> mark(inline)));
                position = inline.place().end();
            }
        }
        addWords(pieces, position, block.end());
        return pieces;
    }

    private void addWords(List<Piece> pieces, int start, int end) {
        if (start < end) {
            pieces.add(words(slice(start, end)));
        }
    }

    private static Piece words(String text) {
        return new Piece(Role.WORDS, text, "", "", "", "", null);
    }

    private Piece name(Inline inline, Occurrence occurrence) {
        Ref ref = names.ref(occurrence.target());
        String text = slice(inline.place().start(), inline.place().end());
        String kind = ref.kind().key();
        return new Piece(Role.NAME, text, ids.get(inline), ref.href(), "", kind, card(ref, occurrence.target()));
    }

    private Card card(Ref ref, Node thing) {
        return new Card(
                ref.label(),
                ref.kind().key(),
                names.date(thing).orElse(null),
                places.get(thing).size());
    }

    private Piece mark(Inline inline) {
        Note note = notes.get(inline.note());
        return new Piece(
                Role.MARK,
                slice(inline.place().start(), inline.place().end()),
                ids.get(inline),
                "#" + part + "-note-" + (inline.note() + 1),
                note.marker(),
                note.text().isPresent() ? "" : "missing",
                null);
    }

    private String slice(int start, int end) {
        return new String(content, start, end - start);
    }
}
