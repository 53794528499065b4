package io.newswire.bench.evidence;

import io.newswire.bench.process.ParentProcess;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.evidence.EvidenceIndex;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills the tables of this process until they hold what is asked for or the heap is full, and prints a {@link TableSizes}. */
@Command(name = "table", hidden = true, description = "The tables of the page, in a process of their own.")
public final class TableCommand implements Callable<Integer> {
    private static final int PIECE = 50_000;
    /** Beyond it, collections take most of the time. */
    private static final double FULL = 0.9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--subjects")
    private int subjects;

    @Option(names = "--articles")
    private int articles;

    private final NewestAggregates aggregates = new NewestAggregates();
    private final EvidenceIndex evidence = new EvidenceIndex(EvidenceIndex.NEWEST_OF_A_SUBJECT);

    @Override
    public Integer call() throws Exception {
        long empty = heapAfterCollection();
        long most = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax();
        SampleRecords records = new SampleRecords();
        int aggregated = 0;
        int read = 0;
        boolean isFull = false;
        while (!isFull && (aggregated < subjects || read < articles)) {
            for (int i = 0; i < PIECE && aggregated < subjects; i++) {
                records.aggregatesOf(aggregated++, aggregates);
            }
            for (int i = 0; i < PIECE && read < articles; i++) {
                records.article(read++, evidence);
            }
            // without a collection only while there is heap left
            isFull = used() > FULL * most && heapAfterCollection() > FULL * most;
        }
        TableSizes sizes = new TableSizes(
                aggregated, aggregates.size(), evidence.articles(), evidence.subjects(), heapAfterCollection() - empty);
        ParentProcess.tell(spec, sizes.toJson());
        return 0;
    }

    private static long heapAfterCollection() {
        System.gc();
        return used();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
