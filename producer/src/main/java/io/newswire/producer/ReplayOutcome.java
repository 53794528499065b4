package io.newswire.producer;

import io.newswire.producer.feed.FeedDate;
import io.newswire.producer.publish.PublishResult;
import io.newswire.producer.publish.SentArticles;
import org.jspecify.annotations.Nullable;

/** The result of a replay, in sentences. */
record ReplayOutcome(PublishResult result, String topic) {
    /** How much was published, and from which dates. */
    String whatWasPublished() {
        SentArticles sent = result.sent();
        String dates = sent.oldest() == null || sent.newest() == null
                ? ""
                : ", dated " + FeedDate.words(sent.oldest())
                        + (sent.oldest().equals(sent.newest()) ? "" : " to " + FeedDate.words(sent.newest()));
        return (result.interrupted() ? "stopped before the end: " : "") + "published "
                + count(result.paragraphs(), "paragraph") + " of " + count(sent.count(), "article") + dates;
    }

    /** How many articles were in the topic before and so change no count; null if none. */
    @Nullable
    String whatWasThere() {
        SentArticles sent = result.sent();
        if (sent.known() == 0) {
            return null;
        }
        String which = sent.known() < sent.count()
                ? sent.known() + " of them were"
                : sent.count() == 1 ? "it was" : "all of them were";
        return which + " in " + topic + " already: what is published again is counted once";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
