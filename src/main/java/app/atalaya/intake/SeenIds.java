package app.atalaya.intake;

import java.util.Arrays;

/**
 * The names that a file has brought so far, a million of them in some 20 MB: a 64-bit hash of each, where it stood and what it said.
 * Open addressing; the capacity follows the expected number of rows.
 */
final class SeenIds {

    static final int NEW = 0;
    static final int SAME_AGAIN = -1;
    private static final double FULL = 0.8;
    private static final int SMALLEST = 1 << 10;

    private long[] keys;
    private int[] rows;
    private int[] contents;
    private int size;

    SeenIds(long expected) {
        int capacity = (int) Math.min(Math.max(SMALLEST, (long) (expected / FULL) + 1), 1 << 28);
        keys = new long[capacity];
        rows = new int[capacity];
        contents = new int[capacity];
    }

    /** {@link #NEW}, {@link #SAME_AGAIN}, or the row in which that name stood with another content. */
    int see(String name, int row, int content) {
        int slot = slot(hash(name));
        if (rows[slot] == 0) {
            put(slot, hash(name), row, content);
            return NEW;
        }
        return contents[slot] == content ? SAME_AGAIN : rows[slot];
    }

    /** How often this name has come, this time included. */
    int count(String name) {
        int slot = slot(hash(name));
        if (rows[slot] == 0) {
            put(slot, hash(name), 1, 0);
            return 1;
        }
        return ++rows[slot];
    }

    private void put(int slot, long key, int row, int content) {
        keys[slot] = key;
        rows[slot] = row;
        contents[slot] = content;
        size++;
        if (size > keys.length * FULL) {
            grow();
        }
    }

    private int slot(long key) {
        int slot = (int) Math.unsignedMultiplyHigh(key, keys.length);
        while (rows[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        int[] oldContents = contents;
        int capacity = keys.length + (keys.length >> 1);
        keys = new long[capacity];
        rows = new int[capacity];
        contents = new int[capacity];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
                contents[slot] = oldContents[i];
            }
        }
    }

    void clear() {
        Arrays.fill(rows, 0);
        size = 0;
    }

    /** A 64-bit FNV-1a with a final mix: neighbours such as C-1 and C-2 land far apart. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }
}
