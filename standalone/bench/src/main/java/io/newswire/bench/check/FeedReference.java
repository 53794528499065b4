package io.newswire.bench.check;

import io.newswire.bench.feed.FeedPlan;
import io.newswire.producer.feed.Paragraph;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The correct output of every program for a feed. The articles are added in the order in which they are published. */
public final class FeedReference {
    public static final Duration HOPPING_SIZE = Duration.ofHours(1);
    public static final Duration HOP = Duration.ofMinutes(5);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Matcher matcher;
    private final HoppingReference hopping;
    private final RollingReference byFiveMinutes;
    private final RollingReference byMinute;
    private final @Nullable OwnClockReference byOwnClock;
    private MentionsDigest eachAlone = MentionsDigest.EMPTY;
    private MentionsDigest inContext = MentionsDigest.EMPTY;
    private long paragraphs;

    /**
     * An empty table.
     *
     * @param withOwnClocks whether {@link #byOwnClock} is wanted, which keeps the whole feed's counts in memory
     */
    public FeedReference(Matcher matcher, FeedPlan plan, boolean withOwnClocks) {
        this.matcher = matcher;
        hopping = new HoppingReference(HOPPING_SIZE, HOP, plan.start(), plan.newest());
        byFiveMinutes = new RollingReference(Map.of(HOUR, HOP, DAY, HOP, WEEK, HOP), plan.newest());
        byOwnClock = withOwnClocks ? new OwnClockReference(List.of(HOUR, DAY, WEEK)) : null;
        byMinute = new RollingReference(Map.of(HOUR, HOP, DAY, MINUTE, WEEK, HOP), plan.newest());
    }

    /** Counts an article; it has all its paragraphs, in order. */
    public void add(List<Paragraph> article) {
        ArticleKnowledge known = ArticleKnowledge.none();
        List<Map<String, Integer>> subjects = new ArrayList<>(article.size());
        Instant date = article.get(0).publishedAt();
        for (Paragraph each : article) {
            List<Mention> alone = read(each, ArticleKnowledge.none()).mentions();
            eachAlone = eachAlone.plus(each.articleId(), each.paragraph(), alone);
            alone.stream()
                    .filter(mention -> mention.kind() == Kind.COUNTRY)
                    .forEach(mention -> hopping.add(mention.id(), date));
            Reading reading = read(each, known);
            known = reading.learned();
            inContext = inContext.plus(each.articleId(), each.paragraph(), reading.mentions());
            subjects.add(ParagraphSubjects.of(reading.mentions()));
        }
        byFiveMinutes.add(date, subjects);
        byMinute.add(date, subjects);
        if (byOwnClock != null) {
            byOwnClock.add(date, subjects);
        }
        paragraphs += article.size();
    }

    private Reading read(Paragraph paragraph, ArticleKnowledge known) {
        return matcher.read(paragraph.text(), paragraph.headline(), paragraph.publishedAt(), known);
    }

    public long paragraphs() {
        return paragraphs;
    }

    /** The mentions if each paragraph is read without the others. */
    public MentionsDigest eachAlone() {
        return eachAlone;
    }

    /** The mentions if a program remembers the earlier paragraphs of an article. */
    public MentionsDigest inContext() {
        return inContext;
    }

    /** The counts of countries in hopping windows, if each paragraph is read without the others. */
    public HoppingReference hopping() {
        return hopping;
    }

    /** The rolling counts of the default windows, which slide by five minutes. */
    public RollingReference byFiveMinutes() {
        return byFiveMinutes;
    }

    /** The same with a 24-hour window that slides by one minute. */
    public RollingReference byMinute() {
        return byMinute;
    }

    /** The rolling counts of programs whose subjects share no clock. */
    public OwnClockReference byOwnClock() {
        return Objects.requireNonNull(byOwnClock, "not asked for");
    }
}
