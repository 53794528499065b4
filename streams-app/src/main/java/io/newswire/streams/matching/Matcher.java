package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.DoubleArrayTrie;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mentions of countries and actors in paragraphs. Immutable and thread-safe: one serves all threads. The
 * result depends on the arguments alone.
 */
public final class Matcher {

    private static final Comparator<Mention> IN_TEXT_ORDER = Comparator.comparingInt(Mention::start)
            .thenComparing(Comparator.comparingInt(Mention::end).reversed())
            .thenComparing(mention -> mention.kind() == Kind.COUNTRY);

    private final Gazetteer gazetteer;
    private final DoubleArrayTrie trie;
    private final Terms[] terms;

    private Matcher(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.trie = gazetteer.automaton();
        this.terms = gazetteer.entries().stream().map(Terms::of).toArray(Terms[]::new);
    }

    /** A matcher that knows what a gazetteer lists. */
    public static Matcher of(Gazetteer gazetteer) {
        return new Matcher(gazetteer);
    }

    /**
     * Reads one paragraph. The headline is evidence only and yields no mention; {@code known} is what the article's
     * earlier paragraphs taught.
     */
    public Reading read(String text, @Nullable String headline, Instant articleDate, ArticleKnowledge known) {
        PublishedText published = PublishedText.of(text);
        return published.restore(read(published.clean, headline, articleDate, known, Trace.NONE), text);
    }

    /** Reads one paragraph as {@link #read} does, and says why each mention is one and each other candidate is none. */
    public Explanation explain(String text, @Nullable String headline, Instant articleDate, ArticleKnowledge known) {
        PublishedText published = PublishedText.of(text);
        Trace.Notes notes = new Trace.Notes(published.clean);
        Reading reading = read(published.clean, headline, articleDate, known, notes);
        return new Explanation(published.restore(reading, text), published.restore(notes.judgements(), text));
    }

    private Reading read(
            String text, @Nullable String headline, Instant articleDate, ArticleKnowledge known, Trace trace) {
        Scan scan = Scan.of(text, trie, terms, trace != Trace.NONE);
        boolean empty = scan.hits().isEmpty()
                && known.shorts().isEmpty()
                && scan.roles().isEmpty()
                && !UnlistedBodies.mayFind(scan)
                && !scan.has(Cue.COUNTY)
                && known.senses().isEmpty()
                && !PeopleFinder.mayFind(scan, known);
        if (empty) {
            return new Reading(List.of(), known);
        }
        Memory memory = new Memory(known);
        Scene scene = new Scene(
                gazetteer,
                scan,
                memory,
                articleDate,
                () -> headline == null ? null : Scan.of(headline, trie, terms, false));
        List<Mention> mentions = new Resolution(gazetteer, scene, trace).mentions();
        int listed = mentions.size();
        Coverage coverage = new Coverage(scan, mentions);
        new ShortForms(gazetteer, scene, coverage, trace).addTo(mentions);
        if (PeopleFinder.mayFind(scan, known)) {
            new PeopleFinder(gazetteer, scene, coverage, trace, mentions).addTo();
        }
        mentions.addAll(new ComposedRoles(gazetteer, scan, coverage, trace).beside(mentions));
        mentions.addAll(new BareRoles(gazetteer, scene, coverage, trace).alone());
        if (mentions.size() > listed) {
            mentions.sort(IN_TEXT_ORDER);
        }
        return new Reading(mentions, memory.learned());
    }
}
