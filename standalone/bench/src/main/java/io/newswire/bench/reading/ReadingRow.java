package io.newswire.bench.reading;

import com.sun.management.OperatingSystemMXBean;
import io.newswire.bench.row.HeapWatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * One reader on one file.
 *
 * @param seconds of wall time
 * @param cpuSeconds of all threads of the process
 * @param heapBytes the most in use right after a collection
 */
record ReadingRow(String reader, long fileBytes, long articles, double seconds, double cpuSeconds, long heapBytes) {
    private static final double MEGA = 1e6;

    /** Reads a file and returns the number of articles. */
    interface Reader {
        long read() throws IOException, InterruptedException;
    }

    static ReadingRow measure(String name, long fileBytes, Reader reader) throws IOException, InterruptedException {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.gc();
        HeapWatch heap = HeapWatch.start();
        long start = System.nanoTime();
        long cpu = process.getProcessCpuTime();
        long articles = reader.read();
        return new ReadingRow(
                name,
                fileBytes,
                articles,
                (System.nanoTime() - start) / 1e9,
                (process.getProcessCpuTime() - cpu) / 1e9,
                heap.used());
    }

    static String head() {
        return "| reader | articles | MB/s | CPU s per GB | heap, MB |\n|---|---|---|---|---|";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %.1f | %,.0f |",
                reader,
                articles,
                fileBytes / MEGA / seconds,
                cpuSeconds * 1e9 / fileBytes,
                heapBytes / MEGA);
    }
}
