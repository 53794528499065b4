package io.newswire.streams.topology;

import io.newswire.streams.memory.SubjectCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What find-mentions makes of one event; each kind goes to one node behind it. */
sealed interface ParagraphOutcome {
    /** A paragraph with its mentions, as JSON, for {@code news.mentions}. */
    record Annotated(byte[] json) implements ParagraphOutcome {}

    /** The bytes of an event that could not be read, or the first part of them; the reason is in the headers. */
    record DeadLetter(byte @Nullable [] value) implements ParagraphOutcome {}

    /**
     * What a paragraph adds to its subjects.
     *
     * @param articleDate the date at which it counts, epoch ms
     * @param publishedAt the date the event itself gives, which moves the feed clock, epoch ms
     */
    record Counted(String articleId, long articleDate, long publishedAt, List<SubjectCount> counts)
            implements ParagraphOutcome {}
}
