package io.newswire.streams.audit;

import io.newswire.streams.kafka.HangingTransaction;
import io.newswire.streams.kafka.HangingTransactionSearch;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One audit of a feed.
 *
 * <p>For the maintainer. The result is right even while the application runs, because of the order of three questions.
 * (1) What has the application committed? All records for these paragraphs must be in the topics, in committed
 * transactions. (2) Where do the topics end that it writes? (3) Where do the paragraphs end? So every record in
 * mentions belongs to a paragraph before that end. Paragraphs and mentions are read side by side. Neither is more than
 * {@value #MOST_WAITING} records ahead of the other, unless records are missing. Only these waiting records, 50 bytes
 * per dead letter and about 300 bytes per missing record need more memory for a larger feed. Articles, subjects and the
 * newest aggregates are on disk ({@link DiskTables}).
 */
public final class AuditRun {
    private static final int MOST_WAITING = 100_000;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Admin admin;
    private final Map<String, Object> clientProperties;
    private final TopicNames topics;
    private final String applicationId;
    private final HangingTransactionSearch search;
    private final AuditProgress progress;
    private final Map<TopicPartition, Long> hidden =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

    public AuditRun(
            Admin admin,
            Map<String, Object> clientProperties,
            TopicNames topics,
            String applicationId,
            HangingTransactionSearch search,
            AuditProgress progress) {
        this.admin = admin;
        this.clientProperties = clientProperties;
        this.topics = topics;
        this.applicationId = applicationId;
        this.search = search;
        this.progress = progress;
    }

    /**
     * Counts again and compares.
     *
     * @param wait how long to wait for the application to count the rest
     */
    public AuditResult run(Matcher matcher, List<RecountWindow> windows, Duration retention, Duration wait)
            throws InterruptedException, ExecutionException {
        try (DiskTables tables = new DiskTables()) {
            return compare(new Recount(matcher, windows, retention, tables), new AggregatesTable(tables), wait);
        }
    }

    private AuditResult compare(Recount recount, AggregatesTable table, Duration wait)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        GroupProgress group = progressWithin(wait);
        List<String> watched = new ArrayList<>(topics.all());
        watched.addAll(group.internalTopics());
        List<HangingTransaction> hanging = search.look(watched);
        boolean isAnythingHidden = search.isAnythingHidden();

        Map<TopicPartition, Long> mentionsEnds = TopicEnds.ends(admin, topics.mentions());
        Map<TopicPartition, Long> lettersEnds = TopicEnds.ends(admin, topics.deadLetters());
        Map<TopicPartition, Long> paragraphsEnds = TopicEnds.ends(admin, topics.paragraphs());
        DeadLetterPositions deadLetters = new DeadLetterPositions(topics.paragraphs());
        try (PartitionReader letters = reader(lettersEnds)) {
            readAll(letters, topics.deadLetters(), deadLetters::add);
        }
        LogComparison comparison = new LogComparison(recount, deadLetters, group, paragraphsEnds.size());
        long deleted;
        try (PartitionReader paragraphs = reader(paragraphsEnds);
                PartitionReader mentions = reader(mentionsEnds)) {
            readSideBySide(paragraphs, mentions, comparison);
            deleted = paragraphs.deleted();
        }
        AggregatesFindings aggregates = group.isAtTheEnd() ? aggregates(table, recount) : null;
        if (isAnythingHidden) {
            hanging = lookUntilClear(watched, start);
        }
        progress.end();
        return new AuditResult(
                group,
                comparison.paragraphs(deleted),
                comparison.mentions().finish(),
                aggregates,
                table.unreadable(),
                hidden,
                hanging);
    }

    private GroupProgress progressWithin(Duration wait) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + wait.toNanos();
        GroupProgress group = GroupProgress.of(admin, applicationId, topics.paragraphs());
        while (group.isWorthWaitingFor() && System.nanoTime() < deadline) {
            progress.at("waiting for " + applicationId, 0, group.uncounted() + group.shuffled());
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            group = GroupProgress.of(admin, applicationId, topics.paragraphs());
        }
        return group;
    }

    private PartitionReader reader(Map<TopicPartition, Long> ends) {
        return new PartitionReader(clientProperties, ends, search.patience());
    }

    private void readAll(PartitionReader reader, String topic, Consumer<ConsumerRecord<byte[], byte[]>> take) {
        while (!reader.isDone()) {
            reader.poll().forEach(take);
            progress.at(topic, reader.position(), reader.length());
        }
        hidden.putAll(reader.unread());
    }

    private void readSideBySide(PartitionReader paragraphs, PartitionReader mentions, LogComparison comparison) {
        while (!paragraphs.isDone() || !mentions.isDone()) {
            boolean isBehind = comparison.mentions().waitingExpected() > MOST_WAITING;
            boolean isAhead = comparison.mentions().waitingFound() > MOST_WAITING;
            if (!paragraphs.isDone() && (!isBehind || isAhead || mentions.isDone())) {
                paragraphs.poll().forEach(comparison::paragraph);
            }
            if (!mentions.isDone() && (!isAhead || paragraphs.isDone())) {
                mentions.poll().forEach(comparison::mention);
            }
            progress.at(topics.paragraphs(), paragraphs.position(), paragraphs.length());
        }
        hidden.putAll(paragraphs.unread());
        hidden.putAll(mentions.unread());
    }

    /**
     * When the input stops, the last changes are written within two emit intervals. So a difference is reported only if
     * it is still there after that time.
     */
    private AggregatesFindings aggregates(AggregatesTable table, Recount recount)
            throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + SETTLING.toNanos();
        try (PartitionReader reader = reader(TopicEnds.ends(admin, topics.aggregates()))) {
            readAll(reader, topics.aggregates(), table::add);
            AggregatesFindings findings = AggregatesFindings.of(table, recount);
            while (findings.different().count() > 0 && reader.unread().isEmpty() && System.nanoTime() < deadline) {
                progress.at("waiting for the last aggregates", reader.position(), reader.length());
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
                Map<TopicPartition, Long> ends = TopicEnds.ends(admin, topics.aggregates());
                if (reader.readOnTo(ends)) {
                    readAll(reader, topics.aggregates(), table::add);
                    findings = AggregatesFindings.of(table, recount);
                }
            }
            return findings;
        }
    }

    private List<HangingTransaction> lookUntilClear(List<String> watched, long start)
            throws InterruptedException, ExecutionException {
        long deadline = start + search.patience().toNanos() + LOOK_AGAIN.toNanos();
        List<HangingTransaction> hanging = search.look(watched);
        while (search.isAnythingHidden() && hanging.isEmpty() && System.nanoTime() < deadline) {
            progress.at("waiting for open transactions", 0, 0);
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            hanging = search.look(watched);
        }
        return hanging;
    }
}
