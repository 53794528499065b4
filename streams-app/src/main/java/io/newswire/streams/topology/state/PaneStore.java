package io.newswire.streams.topology.state;

import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The counts of each pane, in a store.
 *
 * <p>For the maintainer. A record per subject and pane would cost a lookup, a write, a changelog record and in the end a
 * tombstone each, several times for every paragraph. So batches of counts are appended to pages of about {@value #PAGE}
 * bytes, one record each, and a hundred counts share these costs. To append, the subject is not looked up; it may then
 * have several lines, which are added when they are read. A pane that has doubled is rewritten with one line per subject:
 * it takes at most twice the room it needs, at a constant cost per byte.
 */
public final class PaneStore {
    /** Takes one line of a pane. */
    public interface Reader {
        void line(long pane, SubjectKey subject, Counts counts);
    }

    private static final int PAGE = 4 * 1024;
    private static final int LARGEST = 64 * 1024;
    private static final int WORTH_FOLDING = 4 * PAGE;

    private final KeyValueStore<byte[], byte[]> store;
    // What lies in the store: where to append, and when to fold.
    private final TreeMap<Long, Extent> extents = new TreeMap<>();

    private static final class Extent {
        int lastPage = -1;
        int lastSize;
        long size;
        long sizeWhenFolded;
    }

    /** Opens the store and reads all that it holds. */
    public PaneStore(KeyValueStore<byte[], byte[]> store, Reader reader) {
        this.store = store;
        read((page, sheet) -> {
            Extent extent = extents.computeIfAbsent(page.pane(), pane -> new Extent());
            extent.lastPage = page.number();
            extent.lastSize = sheet.length;
            extent.size += sheet.length;
            extent.sizeWhenFolded = extent.size;
            CountBatch.read(sheet, (subject, counts) -> reader.line(page.pane(), subject, counts));
        });
    }

    /** Adds the lines of a batch of any size; no record of the store gets larger than {@value #LARGEST} bytes and a line. */
    public void append(long pane, byte[] sheet) {
        Extent extent = extents.computeIfAbsent(pane, first -> new Extent());
        if (sheet.length <= LARGEST) {
            write(pane, extent, sheet);
        } else {
            writeInParts(pane, extent, sheet);
        }
        if (extent.size > Math.max(WORTH_FOLDING, 2 * extent.sizeWhenFolded)) {
            fold(pane, extent);
        }
    }

    private void writeInParts(long pane, Extent extent, byte[] sheet) {
        CountBatch part = new CountBatch();
        CountBatch.read(sheet, (subject, counts) -> {
            part.add(subject, counts);
            if (part.size() > LARGEST) {
                write(pane, extent, part.toBytes());
                part.clear();
            }
        });
        if (part.size() > 0) {
            write(pane, extent, part.toBytes());
        }
    }

    private void write(long pane, Extent extent, byte[] sheet) {
        if (extent.lastPage < 0 || extent.lastSize + sheet.length > PAGE) {
            extent.lastPage++;
            extent.lastSize = 0;
        }
        byte[] key = new Page(pane, extent.lastPage).toBytes();
        byte[] page = sheet;
        if (extent.lastSize > 0) {
            byte[] before = Objects.requireNonNull(store.get(key), "a page of the ledger");
            page = ByteBuffer.allocate(before.length + sheet.length)
                    .put(before)
                    .put(sheet)
                    .array();
        }
        store.put(key, page);
        extent.lastSize = page.length;
        extent.size += sheet.length;
    }

    private void fold(long pane, Extent extent) {
        Map<SubjectKey, Counts> sums = new HashMap<>();
        for (int page = 0; page <= extent.lastPage; page++) {
            byte[] key = new Page(pane, page).toBytes();
            CountBatch.read(
                    Objects.requireNonNull(store.delete(key), "a page of the ledger"),
                    (subject, counts) -> sums.merge(subject, counts, Counts::plus));
        }
        Extent folded = new Extent();
        CountBatch batch = new CountBatch();
        for (Map.Entry<SubjectKey, Counts> sum : sums.entrySet()) {
            batch.add(sum.getKey(), sum.getValue());
            if (batch.size() > PAGE / 2) {
                write(pane, folded, batch.toBytes());
                batch = new CountBatch();
            }
        }
        write(pane, folded, batch.toBytes());
        folded.sizeWhenFolded = folded.size;
        extents.put(pane, folded);
    }

    /** Reads what the store holds, pane by pane, oldest first. */
    void read(Reader reader) {
        read((page, sheet) -> CountBatch.read(sheet, (subject, counts) -> reader.line(page.pane(), subject, counts)));
    }

    private interface PageReader {
        void page(Page page, byte[] sheet);
    }

    private void read(PageReader reader) {
        try (KeyValueIterator<byte[], byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<byte[], byte[]> next = all.next();
                reader.page(Page.from(next.key), next.value);
            }
        }
    }

    /** Forgets the panes before {@code pane}. */
    public void dropBefore(long pane) {
        Map<Long, Extent> old = extents.headMap(pane);
        old.forEach((gone, extent) -> {
            for (int page = 0; page <= extent.lastPage; page++) {
                store.delete(new Page(gone, page).toBytes());
            }
        });
        old.clear();
    }

    /** The store key of a page; pages of a pane lie in order, and so do panes, those before 1970 too. */
    private record Page(long pane, int number) {
        static Page from(byte[] key) {
            ByteBuffer in = ByteBuffer.wrap(key);
            return new Page(in.getLong() ^ Long.MIN_VALUE, in.getInt());
        }

        byte[] toBytes() {
            return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                    .putLong(pane ^ Long.MIN_VALUE)
                    .putInt(number)
                    .array();
        }
    }
}
