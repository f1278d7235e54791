package app.atalaya.uikit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what goes into one SQL statement to a size that every database takes. */
public final class Chunks {

    private static final int SIZE = 1_000;

    private Chunks() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += SIZE) {
            chunks.add(list.subList(from, Math.min(from + SIZE, list.size())));
        }
        return chunks;
    }
}
