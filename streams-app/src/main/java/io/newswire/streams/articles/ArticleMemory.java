package io.newswire.streams.articles;

import io.newswire.streams.matching.ArticleKnowledge;
import io.newswire.streams.matching.Mention;
import io.newswire.streams.windows.Counts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of one article: its date, which of its paragraphs were read, which subjects it has named and what
 * it taught the matcher. A value: {@link #read} answers with the memory afterwards and leaves this one as it was.
 */
public final class ArticleMemory {
    /** What a paragraph adds, and the memory once it has been read. */
    public record Step(List<SubjectCount> counts, ArticleMemory after) {}

    private final long date;
    private final BitSet paragraphs;
    private final List<String> countries;
    private final List<String> actors;
    // A pair is the country's place in its list, shifted left by 32, plus the actor's: ids are stored once. Sorted.
    private final long[] pairs;
    private final ArticleKnowledge knowledge;

    private ArticleMemory(
            long date,
            BitSet paragraphs,
            List<String> countries,
            List<String> actors,
            long[] pairs,
            ArticleKnowledge knowledge) {
        this.date = date;
        this.paragraphs = paragraphs;
        this.countries = countries;
        this.actors = actors;
        this.pairs = pairs;
        this.knowledge = knowledge;
    }

    /** The memory of an article of which nothing was read, dated by its first event (epoch ms). */
    public static ArticleMemory of(long date) {
        return new ArticleMemory(date, new BitSet(), List.of(), List.of(), new long[0], ArticleKnowledge.none());
    }

    /** The date of the article, that of its first event, at which everything in it counts; epoch ms. */
    public long date() {
        return date;
    }

    /** What the paragraphs read so far taught the matcher. */
    public ArticleKnowledge knowledge() {
        return knowledge;
    }

    public boolean hasRead(int paragraph) {
        return paragraphs.get(paragraph);
    }

    /**
     * Reads a paragraph that was not read before.
     *
     * @param mentions of the paragraph, in text order
     * @param learned what the matcher knows of the article now
     */
    public Step read(int paragraph, List<Mention> mentions, ArticleKnowledge learned) {
        ParagraphCounts found = new ParagraphCounts(mentions);
        List<SubjectCount> counts = new ArrayList<>();
        List<String> countriesAfter = new ArrayList<>(countries);
        List<String> actorsAfter = new ArrayList<>(actors);
        long[] pairsAfter = pairs;

        count(counts, "all:feed", mentions.size(), paragraphs.isEmpty());
        if (found.countrySpans > 0) {
            count(counts, "all:country", found.countrySpans, countries.isEmpty());
        }
        if (found.actorSpans > 0) {
            count(counts, "all:actor", found.actorSpans, actors.isEmpty());
        }
        found.countries.forEach((id, spans) -> count(counts, "country:" + id, spans.size(), isNew(countriesAfter, id)));
        found.actors.forEach((id, spans) -> count(counts, "actor:" + id, spans.size(), isNew(actorsAfter, id)));
        for (Map.Entry<String, List<Mention>> country : found.countries.entrySet()) {
            for (Map.Entry<String, List<Mention>> actor : found.actors.entrySet()) {
                if (ParagraphCounts.standApart(country.getValue(), actor.getValue())) {
                    long pair = ((long) countriesAfter.indexOf(country.getKey()) << 32)
                            + actorsAfter.indexOf(actor.getKey());
                    int at = Arrays.binarySearch(pairsAfter, pair);
                    if (at < 0) {
                        pairsAfter = inserted(pairsAfter, -at - 1, pair);
                    }
                    count(counts, "pair:" + country.getKey() + "+" + actor.getKey(), 1, at < 0);
                }
            }
        }
        BitSet paragraphsAfter = (BitSet) paragraphs.clone();
        paragraphsAfter.set(paragraph);
        return new Step(
                counts, new ArticleMemory(date, paragraphsAfter, countriesAfter, actorsAfter, pairsAfter, learned));
    }

    private static long[] inserted(long[] sorted, int at, long value) {
        long[] longer = new long[sorted.length + 1];
        System.arraycopy(sorted, 0, longer, 0, at);
        longer[at] = value;
        System.arraycopy(sorted, at, longer, at + 1, sorted.length - at);
        return longer;
    }

    private static boolean isNew(List<String> ids, String id) {
        return !ids.contains(id) && ids.add(id);
    }

    private static void count(List<SubjectCount> counts, String subject, int mentions, boolean firstInArticle) {
        counts.add(new SubjectCount(subject, new Counts(mentions, 1, firstInArticle ? 1 : 0)));
    }

    /** The memory as bytes for {@link #fromBytes}: some ten bytes a subject, six a pair. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeLong(date);
            writeBlock(out, paragraphs.toByteArray());
            writeIds(out, countries);
            writeIds(out, actors);
            out.writeInt(pairs.length);
            for (long pair : pairs) {
                out.writeShort((int) (pair >> 32));
                out.writeInt((int) pair);
            }
            writeBlock(out, knowledge.toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static ArticleMemory fromBytes(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            long date = in.readLong();
            BitSet paragraphs = BitSet.valueOf(readBlock(in));
            List<String> countries = readIds(in);
            List<String> actors = readIds(in);
            long[] pairs = new long[in.readInt()];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = ((long) in.readUnsignedShort() << 32) + in.readInt();
            }
            return new ArticleMemory(
                    date, paragraphs, countries, actors, pairs, ArticleKnowledge.fromBytes(readBlock(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeBlock(DataOutputStream out, byte[] block) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }

    private static byte[] readBlock(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static void writeIds(DataOutputStream out, List<String> ids) throws IOException {
        out.writeShort(ids.size());
        for (String id : ids) {
            out.writeUTF(id);
        }
    }

    private static List<String> readIds(DataInputStream in) throws IOException {
        int n = in.readUnsignedShort();
        List<String> ids = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            ids.add(in.readUTF());
        }
        return ids;
    }
}
