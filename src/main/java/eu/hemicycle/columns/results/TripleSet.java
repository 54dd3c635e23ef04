package eu.hemicycle.columns.results;

/** Triples of numbers other than 0, each once. */
final class TripleSet {

    private static final int WIDTH = 3;

    /** Three numbers to a slot; a power of 2 of slots, half of them empty at least. */
    private int[] slots = new int[WIDTH * 256];

    private int mask = 255;
    private int size;

    int size() {
        return size;
    }

    /** @return whether it is new */
    boolean add(int subject, int predicate, int object) {
        int place = WIDTH * (hash(subject, predicate, object) & mask);
        while (slots[place] != 0) {
            if (slots[place] == subject && slots[place + 1] == predicate && slots[place + 2] == object) {
                return false;
            }
            place += WIDTH;
            if (place == slots.length) {
                place = 0;
            }
        }
        slots[place] = subject;
        slots[place + 1] = predicate;
        slots[place + 2] = object;
        size++;
        if (2 * size > mask) {
            grow();
        }
        return true;
    }

    private static int hash(int subject, int predicate, int object) {
        int hash = ((subject * 0x9E3779B1) ^ predicate) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 15 ^ object) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[2 * old.length];
        mask = 2 * mask + 1;
        size = 0;
        for (int place = 0; place < old.length; place += WIDTH) {
            if (old[place] != 0) {
                add(old[place], old[place + 1], old[place + 2]);
            }
        }
    }
}
