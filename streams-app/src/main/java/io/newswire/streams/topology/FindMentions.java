package io.newswire.streams.topology;

import io.newswire.streams.kafka.ParagraphPosition;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.memory.ArticleState;
import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.metrics.Origin;
import io.newswire.streams.paragraphs.BadParagraph;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.paragraphs.ParagraphReader;
import io.newswire.streams.topology.state.ArticleStore;
import io.newswire.streams.topology.state.StraySequences;
import io.newswire.streams.topology.state.TaskState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event, finds its mentions and works out what it adds to which subject.
 *
 * <p>For the maintainer. Parsing, checking, matching, writing the JSON and measuring it all come before the first write to
 * a store. There are two reasons. Under exactly-once, an event that fails after a write to a store can only abort the
 * transaction. And a record that is too large for the sink would be read again for ever. What fails in these steps is a
 * dead letter and has changed nothing. The steps touch no store: what a store throws (a task was migrated, its state is
 * corrupt) is no fault of the event, and Kafka Streams must see it.
 */
final class FindMentions implements Processor<byte[], byte[], byte[], ParagraphOutcome> {
    /** Batch and framing; nothing we write has more of them than this. */
    private static final int RECORD_OVERHEAD = 64 * 1024;

    private final Matcher matcher;
    private final Counting counting;
    private final NewswireMetrics metrics;
    private final ParagraphReader reader = new ParagraphReader(Clock.systemUTC());
    private final MentionsWriter writer = new MentionsWriter();

    private ProcessorContext<byte[], ParagraphOutcome> context;
    private ArticleStore articles;
    private StraySequences strays;
    // The newest publishedAt of this partition, as tally-panes keeps it.
    private long newest;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    FindMentions(Matcher matcher, Counting counting, NewswireMetrics metrics) {
        this.matcher = matcher;
        this.counting = counting;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], ParagraphOutcome> context) {
        this.context = context;
        articles = new ArticleStore(
                context.getStateStore(NewswireTopology.ARTICLES),
                context.getStateStore(NewswireTopology.ARTICLES_BY_DATE));
        TaskState state = new TaskState(context.getStateStore(NewswireTopology.READ_POSITIONS));
        newest = state.get(TallyPanes.NEWEST);
        strays = StraySequences.received(state);
        BeforeCommit beforeCommit = context.getStateStore(NewswireTopology.BEFORE_COMMIT_OF_READING);
        beforeCommit.run(context, this::store);
    }

    private void store() {
        articles.write();
        strays.store();
    }

    /** All that an event leads to, worked out before any of it is done. */
    private record Outcome(ArticleState.@Nullable Step step, byte @Nullable [] json) {
        static final Outcome OF_A_COPY = new Outcome(null, null);
    }

    /** A step that touches no store, and so may fail without harm. */
    private interface PureStep<T> {
        T run() throws IOException;
    }

    @Override
    public void process(Record<byte[], byte[]> event) {
        long sequence = Origin.sequence(event);
        if (sequence != Origin.NO_SEQUENCE && counting.limits().exactlyOnce() && hasCome(event, sequence)) {
            return;
        }
        Paragraph paragraph = pure(event, () -> parse(event));
        if (paragraph == null) {
            return;
        }
        ArticleState known = articles.get(paragraph.articleId());
        Outcome outcome = pure(event, () -> match(event, paragraph, known));
        if (outcome != null) {
            apply(outcome, paragraph, known == null, event);
        }
    }

    /** Whether a stray has come before; tells of those before it that have not. */
    private boolean hasCome(Record<byte[], byte[]> event, long sequence) {
        int sender = Objects.requireNonNull(Origin.of(event, null), "a stray has an origin")
                .partition();
        long missing = sequence - strays.reached(sender) - 1;
        if (missing < 0) {
            metrics.gaps().repeatedOnTheWay(sender);
            return true;
        }
        if (missing > 0) {
            metrics.gaps().lostOnTheWay(sender, missing);
        }
        strays.reach(sender, sequence);
        return false;
    }

    private <T> @Nullable T pure(Record<byte[], byte[]> event, PureStep<T> step) {
        try {
            return step.run();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            Origin origin = Origin.of(event, context.recordMetadata().orElse(null));
            metrics.deadLetter(e, origin);
            context.forward(DeadLetters.of(event, origin, e), NewswireTopology.DEAD_LETTERS);
            return null;
        }
    }

    private Paragraph parse(Record<byte[], byte[]> event) throws IOException {
        Paragraph paragraph = reader.read(event.key(), event.value());
        if (event.value().length > counting.largestRecord()) {
            // What a sink of this feed could not take is no paragraph of it, even if nobody is mentioned.
            throw new BadParagraph("the value has " + event.value().length + " bytes and is larger than the "
                    + counting.largestRecord() + " that a record of this feed may have");
        }
        if (counting.isLeftOut(paragraph.articleId())) {
            throw new ArticleLeftOut(paragraph.articleId());
        }
        requirePossible(paragraph.publishedAt());
        return paragraph;
    }

    private void requirePossible(Instant publishedAt) {
        Duration most = counting.rules().maxClockJump();
        if (newest != TaskState.NONE && publishedAt.toEpochMilli() - newest > most.toMillis()) {
            throw new ClockJumpRefused(publishedAt, Instant.ofEpochMilli(newest), most);
        }
    }

    private Outcome match(Record<byte[], byte[]> event, Paragraph paragraph, @Nullable ArticleState known)
            throws IOException {
        ArticleState memory =
                known == null ? ArticleState.of(paragraph.publishedAt().toEpochMilli()) : known;
        if (memory.hasRead(paragraph.paragraph())) {
            return Outcome.OF_A_COPY;
        }
        Reading reading = matcher.read(
                paragraph.text(), paragraph.headline(), Instant.ofEpochMilli(memory.date()), memory.knowledge());
        List<Mention> mentions = reading.mentions();
        byte[] json = mentions.isEmpty() ? null : writer.write(paragraph, mentions);
        ArticleState.Step step = memory.read(paragraph.paragraph(), mentions, reading.learned());
        if (json != null) {
            requireRoom("its mentions record", event.key().length + json.length + CarriedHeaders.size(event.headers()));
        }
        requireRoom(
                "the memory of its article", event.key().length + step.after().size());
        return new Outcome(step, json);
    }

    private void requireRoom(String what, int size) {
        if (size > counting.largestRecord() - RECORD_OVERHEAD) {
            throw new BadParagraph(what + " would take " + size + " bytes, more than the sink takes");
        }
    }

    private void apply(Outcome outcome, Paragraph paragraph, boolean isFirst, Record<byte[], byte[]> event) {
        long publishedAt = paragraph.publishedAt().toEpochMilli();
        ArticleState.Step step = outcome.step();
        if (step == null) {
            metrics.duplicate();
            count(new ParagraphOutcome.Counted(paragraph.articleId(), publishedAt, publishedAt, List.of()), event);
            return;
        }
        long articleDate = step.after().date();
        articles.put(paragraph.articleId(), step.after(), isFirst);
        metrics.read(paragraph, articleDate);
        if (outcome.json() != null) {
            Headers headers = CarriedHeaders.of(event.headers());
            Origin origin = Origin.of(event, context.recordMetadata().orElse(null));
            if (origin != null) {
                new ParagraphPosition(origin.partition(), origin.offset()).writeTo(headers);
            }
            context.forward(
                    new Record<>(
                            event.key(), new ParagraphOutcome.Annotated(outcome.json()), event.timestamp(), headers),
                    NewswireTopology.MENTIONS);
        }
        count(new ParagraphOutcome.Counted(paragraph.articleId(), articleDate, publishedAt, step.counts()), event);
        articles.forgetUpTo(newest - counting.rules().retention().toMillis());
    }

    private void count(ParagraphOutcome.Counted counted, Record<byte[], byte[]> event) {
        newest = Math.max(newest, counted.publishedAt());
        context.forward(new Record<>(event.key(), counted, event.timestamp()), NewswireTopology.TALLY_PANES);
    }
}
