package io.newswire.streams.audit;

import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What the recount remembers of an article: its date, its paragraphs, its subjects, and what it taught the matcher. */
final class RecountedArticle {
    private final long date;
    private final int partition;
    private final BitSet read = new BitSet();
    private final BitSet written = new BitSet();
    private Set<String> subjects = new HashSet<>();
    private byte[] knowledge = new byte[0];
    private boolean isSplit;

    /** An article whose first event lies in a partition and is dated so (epoch ms). */
    RecountedArticle(long date, int partition) {
        this.date = date;
        this.partition = partition;
    }

    long date() {
        return date;
    }

    boolean hasRead(int paragraph) {
        return read.get(paragraph);
    }

    void markRead(int paragraph, ArticleKnowledge learned) {
        read.set(paragraph);
        knowledge = learned.toBytes();
    }

    ArticleKnowledge knowledge() {
        return ArticleKnowledge.fromBytes(knowledge);
    }

    /** Notes that an event of it lies in a partition, and says whether that makes it one of an article that is split. */
    boolean splits(int otherPartition) {
        boolean isNew = !isSplit && partition != otherPartition;
        isSplit |= isNew;
        return isNew;
    }

    /** Whether its events lie in more than one partition, so that their order is that of arrival, which no log tells. */
    boolean isSplit() {
        return isSplit;
    }

    /** Whether it names this subject for the first time. */
    boolean names(String subject) {
        return subjects.add(subject);
    }

    Set<String> subjects() {
        return subjects;
    }

    /** Once it is older than every window, its subjects are asked for no more. */
    void forgetSubjects() {
        subjects = Set.of();
    }

    boolean isWritten(int paragraph) {
        return written.get(paragraph);
    }

    void markWritten(int paragraph) {
        written.set(paragraph);
    }
}
