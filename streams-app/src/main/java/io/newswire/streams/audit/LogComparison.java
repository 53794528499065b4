package io.newswire.streams.audit;

import io.newswire.streams.kafka.RecordPosition;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.paragraphs.ParagraphReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of paragraphs and mentions; counts the paragraphs again and compares the mentions with the result.
 */
final class LogComparison {
    private final Recount recount;
    private final DeadLetterPositions deadLetters;
    private final GroupProgress group;
    private final int partitions;
    // Accepts dates one hour further ahead: a paragraph refused for its date is among the dead letters.
    private final ParagraphReader reader = new ParagraphReader(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
    private final MentionsComparison mentions = new MentionsComparison();
    private final Map<Integer, Long> lastWithMentions = new HashMap<>();
    private final FirstOnes<RecordPosition> withoutDeadLetter = new FirstOnes<>();
    private long records;
    private long putAside;
    private long strays;

    /**
     * Compares with a recount.
     *
     * @param partitions of the topic of paragraphs
     */
    LogComparison(Recount recount, DeadLetterPositions deadLetters, GroupProgress group, int partitions) {
        this.recount = recount;
        this.deadLetters = deadLetters;
        this.group = group;
        this.partitions = partitions;
    }

    void paragraph(ConsumerRecord<byte[], byte[]> record) {
        records++;
        RecordPosition at = new RecordPosition(record.partition(), record.offset());
        if (deadLetters.has(at)) {
            putAside++;
            return;
        }
        Paragraph paragraph = parse(record);
        if (paragraph == null) {
            noteMissingDeadLetter(at);
            return;
        }
        int task = taskOf(paragraph.articleId());
        strays += task == at.partition() ? 0 : 1;
        List<Mention> found;
        try {
            found = recount.read(task, at.partition(), paragraph);
        } catch (RuntimeException | StackOverflowError e) {
            noteMissingDeadLetter(at);
            return;
        }
        if (found != null && !found.isEmpty()) {
            expect(at, task, paragraph, found);
        }
    }

    private @Nullable Paragraph parse(ConsumerRecord<byte[], byte[]> record) {
        try {
            return reader.read(record.key(), record.value());
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private void noteMissingDeadLetter(RecordPosition at) {
        if (group.hasCounted(at)) {
            withoutDeadLetter.add(at);
        }
    }

    private void expect(RecordPosition at, int task, Paragraph paragraph, List<Mention> found) {
        RecountedArticle article = recount.article(task, paragraph.articleId());
        boolean isPassedOn = task != at.partition() && group.shuffled() > 0;
        Long previous = lastWithMentions.put(at.partition(), at.offset());
        boolean isThere = mentions.expect(new ExpectedRecord(
                at,
                previous == null ? -1 : previous,
                MentionFields.of(paragraph, found),
                group.hasCounted(at) && !isPassedOn,
                article != null && article.isSplit()));
        if (isThere && article != null) {
            article.markWritten(paragraph.paragraph());
        }
    }

    void mention(ConsumerRecord<byte[], byte[]> record) {
        RecordPosition at = new RecordPosition(record.partition(), record.offset());
        MentionFields fields;
        try {
            if (record.value() == null) {
                throw new IOException("no value");
            }
            fields = MentionFields.parse(record.value());
        } catch (IOException e) {
            mentions.findUnreadable(at);
            return;
        }
        RecountedArticle article = recount.article(taskOf(fields.articleId()), fields.articleId());
        boolean isAgain = article != null && article.isWritten(fields.paragraph());
        if (mentions.find(at, fields, isAgain) && article != null) {
            article.markWritten(fields.paragraph());
        }
    }

    /**
     * The partition that Java's partitioner gives to an article; the task of this partition reads all of the article.
     */
    private int taskOf(String articleId) {
        return Utils.toPositive(Utils.murmur2(articleId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    MentionsComparison mentions() {
        return mentions;
    }

    ParagraphsFindings paragraphs(long deleted) {
        return new ParagraphsFindings(
                records,
                putAside,
                deadLetters.letters(),
                recount.copies(),
                strays,
                recount.splitArticles(),
                deleted,
                recount.clock(),
                withoutDeadLetter);
    }
}
