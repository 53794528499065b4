package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Automaton;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mentions of countries and actors in paragraphs. Immutable and thread-safe: one serves all threads. The
 * result depends on the arguments alone.
 */
public final class Matcher {

    private final Gazetteer gazetteer;
    private final Automaton automaton;
    private final Terms[] terms;

    private Matcher(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.automaton = gazetteer.automaton();
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
        return read(text, headline, articleDate, known, Trace.NONE);
    }

    /** Reads one paragraph as {@link #read} does, and says why each mention is one and each other candidate is none. */
    public Explanation explain(String text, @Nullable String headline, Instant articleDate, ArticleKnowledge known) {
        Trace.Notes notes = new Trace.Notes(text);
        Reading reading = read(text, headline, articleDate, known, notes);
        return new Explanation(reading, notes.judgements());
    }

    private Reading read(
            String text, @Nullable String headline, Instant articleDate, ArticleKnowledge known, Trace trace) {
        Scan scan = Scan.of(text, automaton, terms, trace != Trace.NONE);
        boolean empty =
                scan.hits().isEmpty() && !scan.has(Cue.COUNTY) && known.senses().isEmpty();
        if (empty) {
            return new Reading(List.of(), known);
        }
        Memory memory = new Memory(known);
        Scene scene = new Scene(
                gazetteer,
                scan,
                memory,
                articleDate,
                () -> headline == null ? null : Scan.of(headline, automaton, terms, false));
        List<Mention> mentions = new Resolution(gazetteer, scene, trace).mentions();
        return new Reading(mentions, memory.learned());
    }
}
