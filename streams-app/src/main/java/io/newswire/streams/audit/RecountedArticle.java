package io.newswire.streams.audit;

import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What the recount remembers of an article: its date, paragraphs and subjects, and what it taught the matcher. */
final class RecountedArticle {
    private final long date;
    private final int partition;
    private BitSet read = new BitSet();
    private BitSet written = new BitSet();
    private Set<String> subjects = new HashSet<>();
    private byte[] knowledge = new byte[0];
    private boolean isSplit;
    private boolean hasChanged = true;

    /** An article with its first event in this partition, dated in epoch ms. */
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
        hasChanged = true;
    }

    ArticleKnowledge knowledge() {
        return ArticleKnowledge.fromBytes(knowledge);
    }

    /** Adds the partition of an event; returns whether the article now has events in a second partition. */
    boolean splits(int otherPartition) {
        boolean isNew = !isSplit && partition != otherPartition;
        isSplit |= isNew;
        hasChanged |= isNew;
        return isNew;
    }

    /** Whether its events are in more than one partition; then no log shows in which order they arrived. */
    boolean isSplit() {
        return isSplit;
    }

    /** Adds a subject; returns whether it is new to the article. */
    boolean names(String subject) {
        boolean isNew = subjects.add(subject);
        hasChanged |= isNew;
        return isNew;
    }

    Set<String> subjects() {
        return subjects;
    }

    /** Forgets the subjects; they are not needed once the article is older than every window. */
    void forgetSubjects() {
        hasChanged |= !subjects.isEmpty();
        subjects = new HashSet<>();
    }

    boolean isWritten(int paragraph) {
        return written.get(paragraph);
    }

    void markWritten(int paragraph) {
        written.set(paragraph);
        hasChanged = true;
    }

    /** Whether {@link #toBytes} would now return something else than last time. */
    boolean hasChanged() {
        return hasChanged;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(date);
            out.writeInt(partition);
            out.writeBoolean(isSplit);
            write(out, read.toByteArray());
            write(out, written.toByteArray());
            write(out, knowledge);
            out.writeInt(subjects.size());
            for (String subject : subjects) {
                out.writeUTF(subject);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hasChanged = false;
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    static RecountedArticle fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            RecountedArticle article = new RecountedArticle(in.readLong(), in.readInt());
            article.isSplit = in.readBoolean();
            article.read = BitSet.valueOf(part(in));
            article.written = BitSet.valueOf(part(in));
            article.knowledge = part(in);
            for (int left = in.readInt(); left > 0; left--) {
                article.subjects.add(in.readUTF());
            }
            article.hasChanged = false;
            return article;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
