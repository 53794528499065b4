package io.newswire.streams.audit;

import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/** One table of {@link DiskTables}. Keys and values are bytes; the keys are sorted as unsigned bytes. */
final class DiskTable {
    private final RocksDB db;
    private final ColumnFamilyHandle table;
    private final WriteOptions writes;

    DiskTable(RocksDB db, ColumnFamilyHandle table, WriteOptions writes) {
        this.db = db;
        this.table = table;
        this.writes = writes;
    }

    byte @Nullable [] get(byte[] key) {
        try {
            return db.get(table, key);
        } catch (RocksDBException e) {
            throw DiskTables.unusable(e);
        }
    }

    void put(byte[] key, byte[] value) {
        try {
            db.put(table, writes, key, value);
        } catch (RocksDBException e) {
            throw DiskTables.unusable(e);
        }
    }

    /** Appends bytes to the value of a key, which may not exist yet, without reading it. */
    void append(byte[] key, byte[] more) {
        try {
            db.merge(table, writes, key, more);
        } catch (RocksDBException e) {
            throw DiskTables.unusable(e);
        }
    }

    void delete(byte[] key) {
        try {
            db.delete(table, writes, key);
        } catch (RocksDBException e) {
            throw DiskTables.unusable(e);
        }
    }

    /**
     * A cursor over the present content, at the first key that is equal to or greater than this one. Close it after
     * use.
     */
    Cursor from(byte[] key) {
        RocksIterator rows = db.newIterator(table);
        rows.seek(key);
        return new Cursor(rows);
    }

    /** A position in the table. */
    static final class Cursor implements AutoCloseable {
        private final RocksIterator rows;

        private Cursor(RocksIterator rows) {
            this.rows = rows;
        }

        /** Whether there is a row at this position; false at the end. */
        boolean isValid() {
            if (rows.isValid()) {
                return true;
            }
            try {
                rows.status();
                return false;
            } catch (RocksDBException e) {
                throw DiskTables.unusable(e);
            }
        }

        byte[] key() {
            return rows.key();
        }

        byte[] value() {
            return rows.value();
        }

        void next() {
            rows.next();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
