package eu.hemicycle.columns;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.graph.Node;

/**
 * All terms of a generation. A term's id is its place in the order of groups, and within a group of {@link
 * TermGroup#compare}; ids begin with 1. Terms of an {@linkplain TermGroup.Kind#isOrdered ordered} group compare as their ids
 * do. For any number of threads.
 */
public final class Dictionary {

    static final String TEXTS = "texts";
    static final String BLOCKS = "blocks";
    static final int BLOCK = 16;
    private static final int CACHED = 1 << 16;
    /** Making one costs more than to unpack a text. */
    private static final ThreadLocal<ZstdDecompressCtx> UNPACKING = ThreadLocal.withInitial(ZstdDecompressCtx::new);
    /** Longer texts are not kept. */
    private static final int SHORT = 256;

    /**
     * Where the terms of a group are.
     *
     * @param first the first id; the next group begins behind the last one
     */
    public record Range(TermGroup group, int first) {}

    private final List<Range> groups;
    private final int[] firsts;
    private final Map<TermGroup, Integer> places = new HashMap<>();
    private final int end;
    private final LongBuffer blocks;
    private final Chunks texts;
    private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(CACHED);

    private record Known(int id, Node term) {}

    private Dictionary(List<Range> groups, int terms, LongBuffer blocks, Chunks texts) {
        this.groups = List.copyOf(groups);
        this.firsts = groups.stream().mapToInt(Range::first).toArray();
        groups.forEach(range -> places.put(range.group(), places.size()));
        this.end = terms + 1;
        this.blocks = blocks;
        this.texts = texts;
    }

    static Dictionary open(Path folder, List<Range> groups, int terms) throws IOException {
        return new Dictionary(
                groups, terms, Chunks.whole(folder.resolve(BLOCKS)).asLongBuffer(), Chunks.of(folder.resolve(TEXTS)));
    }

    /** How many terms there are; the last id. */
    public int size() {
        return end - 1;
    }

    /** All groups, in the order of ids. */
    public List<Range> groups() {
        return groups;
    }

    /** The place among {@link #groups} of a term's group. */
    public int groupOf(int id) {
        int at = Arrays.binarySearch(firsts, id);
        if (at < 0) {
            return -at - 2;
        }
        // groups without terms begin where the next one does
        int last = at;
        while (last + 1 < firsts.length && firsts[last + 1] == id) {
            last++;
        }
        return last;
    }

    /** The first id behind a group. */
    public int endOf(int group) {
        return group + 1 < firsts.length ? firsts[group + 1] : end;
    }

    /** The term of an id. */
    public Node term(int id) {
        int slot = (id * 0x9E3779B9) >>> 16;
        Known cached = known.get(slot);
        if (cached != null && cached.id == id) {
            return cached.term;
        }
        Text text = new Text();
        text.read(id);
        Node term = groups.get(groupOf(id)).group().term(text.string());
        if (text.length <= SHORT) {
            known.set(slot, new Known(id, term));
        }
        return term;
    }

    /** The id of a term; 0 if it is not here. */
    public int id(Node term) {
        TermGroup group;
        byte[] text;
        try {
            group = TermGroup.of(term);
            text = TermGroup.text(term);
        } catch (UnsupportedTerm nowhere) {
            return 0;
        }
        int at = place(group);
        if (at < 0) {
            return 0;
        }
        int id = from(at, text, false);
        Text found = new Text();
        return id < endOf(at) && found.read(id).compareTo(group, text) == 0 ? id : 0;
    }

    /** The place among {@link #groups} where a term is, or would be; -1 if there is none like it. */
    public int place(Node term) {
        return place(TermGroup.of(term));
    }

    private int place(TermGroup group) {
        return places.getOrDefault(group, -1);
    }

    /**
     * Where a term of an ordered group stands, or would stand.
     *
     * @param behind whether the term itself comes before that place
     * @return the first id of the group that is not less than the term, or is greater; the end of the group if none is
     */
    public int from(Node term, boolean behind) {
        TermGroup group = TermGroup.of(term);
        int at = place(group);
        return at < 0 ? 0 : from(at, TermGroup.text(term), behind);
    }

    private int from(int at, byte[] text, boolean behind) {
        TermGroup group = groups.get(at).group();
        Text here = new Text();
        int low = firsts[at];
        int high = endOf(at);
        while (low < high) {
            int middle = middle(low, high);
            int order = here.read(middle).compareTo(group, text);
            if (order < 0 || behind && order == 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Heads of blocks while there is one in between, for they are read alone. */
    private static int middle(int low, int high) {
        int middle = (low + high) >>> 1;
        int head = (middle - 1) / BLOCK * BLOCK + 1;
        return head > low ? head : middle;
    }

    /** A reader of texts, which goes on in the block where it is. */
    public Text text() {
        return new Text();
    }

    /** The text of one term after another: IRI, label, or lexical form, in UTF-8. For one thread. */
    public final class Text {

        private byte[] bytes = new byte[SHORT];
        private int length;
        private int at;
        private long place;

        /** Reads the text of an id; cheap if ids ascend. */
        public Text read(int id) {
            if (id == at) {
                return this;
            }
            int block = (id - 1) / BLOCK;
            if (at == 0 || id < at || (at - 1) / BLOCK != block) {
                place = blocks.get(block);
                at = block * BLOCK;
                length = 0;
            }
            if (id > at + 1) {
                skip(id);
            }
            while (at < id) {
                next();
            }
            return this;
        }

        /** Goes to the last text, up to one, that shares nothing with the one before. */
        private void skip(int id) {
            int from = at;
            long fromPlace = place;
            for (int next = at + 1; next <= id; next++) {
                long here = place;
                if (number() == 0) {
                    from = next - 1;
                    fromPlace = here;
                }
                int size = number();
                if ((size & 1) != 0) {
                    number();
                }
                place += size >>> 1;
            }
            at = from;
            place = fromPlace;
        }

        private void next() {
            at++;
            int shared = number();
            int size = number();
            boolean packed = (size & 1) != 0;
            int rest = packed ? number() : size >>> 1;
            room(shared + rest, shared);
            if (packed) {
                byte[] compressed = new byte[size >>> 1];
                texts.get(place, compressed, 0, compressed.length);
                UNPACKING.get().decompressByteArray(bytes, shared, rest, compressed, 0, compressed.length);
            } else {
                texts.get(place, bytes, shared, rest);
            }
            place += size >>> 1;
            length = shared + rest;
        }

        private void room(int needed, int kept) {
            if (bytes.length < needed) {
                byte[] more = new byte[2 * needed];
                System.arraycopy(bytes, 0, more, 0, kept);
                bytes = more;
            }
        }

        private int number() {
            int value = 0;
            int shift = 0;
            while (true) {
                int next = texts.get(place++);
                value |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
                shift += 7;
            }
        }

        /** The bytes; those behind {@link #length} mean nothing. */
        public byte[] bytes() {
            return bytes;
        }

        public int length() {
            return length;
        }

        String string() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }

        private int compareTo(TermGroup group, byte[] other) {
            return group.compare(bytes, 0, length, other, 0, other.length);
        }
    }
}
