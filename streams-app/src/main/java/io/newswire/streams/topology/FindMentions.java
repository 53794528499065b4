package io.newswire.streams.topology;

import io.newswire.streams.articles.ArticleMemory;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Mention;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.paragraphs.BadParagraph;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.paragraphs.ParagraphReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event, finds its mentions and reckons what it adds to which subject.
 *
 * <p>Parsing, checking, matching, writing the JSON and measuring it all come before the first write to a store: under
 * exactly-once a record that fails behind a store write can only abort, and one that is too large for the sink would
 * come back for ever. What fails in that step is a dead letter and has changed nothing.
 */
final class FindMentions implements Processor<byte[], byte[], byte[], Finding> {
    /** Headers, batch and framing; nothing we write has more of them than this. */
    private static final int RECORD_OVERHEAD = 64 * 1024;

    private final Matcher matcher;
    private final Counting counting;
    private final FeedMeters meters;
    private final ParagraphReader reader = new ParagraphReader(Clock.systemUTC());
    private final MentionsWriter writer = new MentionsWriter();

    private ProcessorContext<byte[], Finding> context;
    private ArticleShelf articles;
    // The newest publishedAt of this partition, as tally-panes keeps it.
    private long newest;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    FindMentions(Matcher matcher, Counting counting, FeedMeters meters) {
        this.matcher = matcher;
        this.counting = counting;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], Finding> context) {
        this.context = context;
        articles = new ArticleShelf(
                context.getStateStore(NewswireTopology.ARTICLES),
                context.getStateStore(NewswireTopology.ARTICLES_BY_DATE));
        newest = new Facts(context.getStateStore(NewswireTopology.NEWEST_DATES)).get(TallyPanes.NEWEST);
    }

    /** All that an event leads to, worked out before any of it is done. */
    private record Outcome(
            Paragraph paragraph,
            boolean isFirst,
            ArticleMemory.@Nullable Step step,
            byte[] memory,
            byte @Nullable [] json) {}

    @Override
    public void process(Record<byte[], byte[]> event) {
        Outcome outcome;
        try {
            outcome = read(event);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            meters.deadLetter(e, place());
            context.forward(
                    DeadLetters.of(event, context.recordMetadata().orElse(null), e, event.timestamp()),
                    NewswireTopology.DEAD_LETTERS);
            return;
        }
        apply(outcome, event);
    }

    private String place() {
        return context.recordMetadata()
                .map(record -> record.topic() + "-" + record.partition() + " at offset " + record.offset())
                .orElse("an event");
    }

    private Outcome read(Record<byte[], byte[]> event) throws IOException {
        Paragraph paragraph = reader.read(event.key(), event.value());
        requireSize(event.value());
        ArticleMemory known = articles.get(paragraph.articleId());
        ArticleMemory memory =
                known == null ? ArticleMemory.of(paragraph.publishedAt().toEpochMilli()) : known;
        if (memory.hasRead(paragraph.paragraph())) {
            return new Outcome(paragraph, false, null, new byte[0], null);
        }
        Reading reading = matcher.read(
                paragraph.text(), paragraph.headline(), Instant.ofEpochMilli(memory.date()), memory.knowledge());
        List<Mention> mentions = reading.mentions();
        byte[] json = mentions.isEmpty() ? null : writer.write(paragraph, mentions);
        ArticleMemory.Step step = memory.read(paragraph.paragraph(), mentions, reading.learned());
        byte[] after = step.after().toBytes();
        requireRoom("its mentions record", event.key(), json);
        requireRoom("the memory of its article", event.key(), after);
        return new Outcome(paragraph, known == null, step, after, json);
    }

    /** What a sink of this feed could not take is no paragraph of it, even if nobody is mentioned. */
    private void requireSize(byte[] value) {
        if (value.length > counting.largestRecord()) {
            throw new BadParagraph("the value has " + value.length + " bytes and is larger than the "
                    + counting.largestRecord() + " that a record of this feed may have");
        }
    }

    private void requireRoom(String what, byte[] key, byte @Nullable [] value) {
        int size = value == null ? 0 : key.length + value.length;
        if (size > counting.largestRecord() - RECORD_OVERHEAD) {
            throw new BadParagraph(what + " would take " + size + " bytes, more than the sink takes");
        }
    }

    private void apply(Outcome outcome, Record<byte[], byte[]> event) {
        Paragraph paragraph = outcome.paragraph();
        long publishedAt = paragraph.publishedAt().toEpochMilli();
        ArticleMemory.Step step = outcome.step();
        if (step == null) {
            meters.duplicate();
            count(new Finding.Counted(paragraph.articleId(), publishedAt, publishedAt, List.of()), event);
            return;
        }
        long articleDate = step.after().date();
        articles.put(paragraph.articleId(), step.after(), outcome.memory(), outcome.isFirst());
        meters.read(paragraph, articleDate);
        if (outcome.json() != null) {
            context.forward(
                    new Record<>(event.key(), new Finding.Annotated(outcome.json()), Math.max(0, publishedAt)),
                    NewswireTopology.MENTIONS);
        }
        count(new Finding.Counted(paragraph.articleId(), articleDate, publishedAt, step.counts()), event);
        articles.forgetUpTo(newest - counting.retention().toMillis());
    }

    private void count(Finding.Counted counted, Record<byte[], byte[]> event) {
        newest = Math.max(newest, counted.publishedAt());
        context.forward(new Record<>(event.key(), counted, event.timestamp()), NewswireTopology.TALLY_PANES);
    }
}
