package eu.hemicycle.columns.exec;

import java.util.Arrays;

/** Rows of ids, each different one once, numbered in the order of their coming. */
final class RowTable {

    private final int width;
    private final Work work;
    private int[] slots = new int[1024];
    private int[] rows;
    private int count;

    RowTable(int width, Work work) {
        this.width = width;
        this.work = work;
        this.rows = new int[Math.max(width, 1) * 256];
    }

    int size() {
        return count;
    }

    /** A value of a row. */
    int get(int row, int column) {
        return rows[row * width + column];
    }

    /** The number of a row, which is added if it is new: then it is what {@link #size} was. */
    int add(int[][] columns, int row) {
        int slot = hash(columns, row) & slots.length - 1;
        while (slots[slot] != 0) {
            if (isSame(slots[slot] - 1, columns, row)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        work.keep(1);
        append(columns, row);
        slots[slot] = count;
        if (2 * count > slots.length) {
            grow();
        }
        return count - 1;
    }

    /** The number of a row; -1 if it is not here. */
    int find(int[][] columns, int row) {
        int slot = hash(columns, row) & slots.length - 1;
        while (slots[slot] != 0) {
            if (isSame(slots[slot] - 1, columns, row)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private void append(int[][] columns, int row) {
        if ((count + 1) * width > rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        for (int column = 0; column < width; column++) {
            rows[count * width + column] = columns[column][row];
        }
        count++;
    }

    private boolean isSame(int known, int[][] columns, int row) {
        for (int column = 0; column < width; column++) {
            if (rows[known * width + column] != columns[column][row]) {
                return false;
            }
        }
        return true;
    }

    private int hash(int[][] columns, int row) {
        int hash = 0;
        for (int column = 0; column < width; column++) {
            hash = (hash ^ columns[column][row]) * 0x9E3779B1;
        }
        return hash ^ hash >>> 15;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int known = 0; known < count; known++) {
            int hash = 0;
            for (int column = 0; column < width; column++) {
                hash = (hash ^ rows[known * width + column]) * 0x9E3779B1;
            }
            int slot = (hash ^ hash >>> 15) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = known + 1;
        }
    }
}
