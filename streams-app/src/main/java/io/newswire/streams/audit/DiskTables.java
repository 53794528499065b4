package io.newswire.streams.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.MergeOperator;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.StringAppendOperator;
import org.rocksdb.WriteOptions;

/**
 * Sorted tables in a temporary folder, for data that would not fit into memory. Closing deletes them.
 *
 * <p>For the maintainer. RocksDB is on the class path because Kafka Streams uses it. Its memory is outside the Java
 * heap: {@value #CACHE} bytes for reading, and up to two buffers of {@value #BUFFER} bytes for each table that is
 * written. There is no write-ahead log, since nothing is read after a crash.
 */
final class DiskTables implements AutoCloseable {
    private static final long CACHE = 32 << 20;
    private static final long BUFFER = 16 << 20;
    private static final double BITS_A_KEY = 10;

    static {
        RocksDB.loadLibrary();
    }

    private final Path folder;
    private final Cache cache = new LRUCache(CACHE);
    private final Filter filter = new BloomFilter(BITS_A_KEY);
    private final MergeOperator append = new StringAppendOperator("");
    private final ColumnFamilyOptions options;
    private final DBOptions dbOptions = new DBOptions().setCreateIfMissing(true);
    private final WriteOptions writes = new WriteOptions().setDisableWAL(true);
    private final List<ColumnFamilyHandle> handles = new ArrayList<>();
    private final RocksDB db;

    /** Creates a folder in {@code java.io.tmpdir}. */
    DiskTables() {
        options = new ColumnFamilyOptions()
                .setWriteBufferSize(BUFFER)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setMergeOperator(append)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(filter));
        try {
            folder = Files.createTempDirectory("newswire-audit-");
            db = RocksDB.open(
                    dbOptions,
                    folder.toString(),
                    List.of(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, options)),
                    handles);
        } catch (IOException | RocksDBException e) {
            throw unusable(e);
        }
    }

    /** Adds an empty table. */
    DiskTable add(String name) {
        try {
            ColumnFamilyHandle handle =
                    db.createColumnFamily(new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8), options));
            handles.add(handle);
            return new DiskTable(db, handle, writes);
        } catch (RocksDBException e) {
            throw unusable(e);
        }
    }

    static UncheckedIOException unusable(Exception e) {
        String message = "cannot keep temporary files in " + System.getProperty("java.io.tmpdir") + ": ";
        return new UncheckedIOException(message + e.getMessage(), new IOException(e));
    }

    @Override
    public void close() {
        handles.forEach(ColumnFamilyHandle::close);
        db.close();
        writes.close();
        dbOptions.close();
        options.close();
        append.close();
        filter.close();
        cache.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }
}
