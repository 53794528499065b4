package io.newswire.bench.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.record.ControlRecordType;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;

/**
 * The committed records of one partition in order of their offsets, each with the time of its commit, as the broker's
 * files say. A consumer cannot see that time: the broker writes it into the marker that ends a transaction. For files
 * whose records are still all there, since the marker of a record belongs to the next marker of its producer.
 */
final class CommittedRecords {
    private record Committed(long offset, long millis) {}

    private final int partition;
    private final List<Committed> records;

    private CommittedRecords(int partition, List<Committed> records) {
        this.partition = partition;
        this.records = records;
    }

    /**
     * Reads the files of a partition.
     *
     * @param folder of the partition, named after topic and number
     * @param keys which records are wanted, by their keys
     * @param times which commits are wanted, in milliseconds since 1970
     */
    static CommittedRecords read(Path folder, Predicate<ByteBuffer> keys, LongPredicate times) throws IOException {
        Map<Long, List<Long>> open = new HashMap<>();
        List<Committed> found = new ArrayList<>();
        for (Path segment : segments(folder)) {
            try (FileRecords file = FileRecords.open(segment.toFile(), false)) {
                for (RecordBatch batch : file.batches()) {
                    take(batch, open, keys, found);
                }
            }
        }
        String name = String.valueOf(folder.getFileName());
        List<Committed> wanted = found.stream()
                .filter(each -> times.test(each.millis()))
                .sorted((a, b) -> Long.compare(a.offset(), b.offset()))
                .toList();
        return new CommittedRecords(Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)), wanted);
    }

    private static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static void take(
            RecordBatch batch, Map<Long, List<Long>> open, Predicate<ByteBuffer> keys, List<Committed> found) {
        for (Record each : batch) {
            if (!batch.isControlBatch()) {
                if (keys.test(each.key())) {
                    open.computeIfAbsent(batch.producerId(), id -> new ArrayList<>())
                            .add(each.offset());
                }
            } else {
                List<Long> ended = open.remove(batch.producerId());
                if (ended != null && ControlRecordType.parse(each.key()) == ControlRecordType.COMMIT) {
                    ended.forEach(offset -> found.add(new Committed(offset, each.timestamp())));
                }
            }
        }
    }

    int partition() {
        return partition;
    }

    int size() {
        return records.size();
    }

    long offset(int index) {
        return records.get(index).offset();
    }

    long committedMillis(int index) {
        return records.get(index).millis();
    }
}
