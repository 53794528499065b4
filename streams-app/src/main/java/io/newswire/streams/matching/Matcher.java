package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.DoubleArrayTrie;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.matching.bodies.ShortForms;
import io.newswire.streams.matching.bodies.UnlistedBodies;
import io.newswire.streams.matching.bodies.UnlistedInitials;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.knowledge.KnowledgeBuilder;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.people.PeopleFinder;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidates;
import io.newswire.streams.matching.text.ScannedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mentions of countries and actors in paragraphs. Immutable and thread-safe: one matcher serves all threads.
 * The result depends only on the arguments.
 */
public final class Matcher {

    private final Gazetteer gazetteer;
    private final DoubleArrayTrie trie;
    private final Candidates[] terms;

    private Matcher(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.trie = gazetteer.automaton();
        this.terms = Candidates.all(gazetteer.entries());
    }

    /** A matcher that knows what a gazetteer lists. */
    public static Matcher of(Gazetteer gazetteer) {
        return new Matcher(gazetteer);
    }

    /**
     * Reads one paragraph. The headline is only evidence: no mention is found in it. {@code known} is what the earlier
     * paragraphs of the article taught.
     */
    public Reading read(String text, @Nullable String headline, Instant articleDate, ArticleKnowledge known) {
        PublishedText published = PublishedText.of(text);
        return published.restore(read(published.clean, headline, articleDate, known, Trace.NONE), text);
    }

    /** Reads one paragraph as {@link #read} does, and gives the rule that accepted or rejected each candidate. */
    public Explanation explain(String text, @Nullable String headline, Instant articleDate, ArticleKnowledge known) {
        PublishedText published = PublishedText.of(text);
        Trace.Notes notes = new Trace.Notes(published.clean);
        Reading reading = read(published.clean, headline, articleDate, known, notes);
        return new Explanation(published.restore(reading, text), published.restore(notes.judgements(), text));
    }

    private Reading read(
            String text, @Nullable String headline, Instant articleDate, ArticleKnowledge known, Trace trace) {
        ScannedText scanned = ScannedText.of(text, trie, terms, trace != Trace.NONE);
        boolean empty = scanned.hits().isEmpty()
                && known.shorts().isEmpty()
                && scanned.roles().isEmpty()
                && !UnlistedBodies.mayFind(scanned)
                && !scanned.tokens.has(Cue.COUNTY)
                && known.senses().isEmpty()
                && !PeopleFinder.mayFind(scanned, known);
        if (empty) {
            return new Reading(List.of(), known);
        }
        KnowledgeBuilder knowledge = new KnowledgeBuilder(known);
        MatchContext context = new MatchContext(
                gazetteer,
                scanned,
                knowledge,
                articleDate,
                () -> headline == null ? null : ScannedText.of(headline, trie, terms, false));
        List<Mention> mentions = new MentionResolver(gazetteer, context, trace).mentions();
        MentionIndex coverage = new MentionIndex(scanned.tokens, mentions);
        new UnlistedInitials(gazetteer, context, coverage).learn();
        new ShortForms(gazetteer, context, coverage, trace).addTo(mentions);
        if (PeopleFinder.mayFind(scanned, known)) {
            new PeopleFinder(gazetteer, context, coverage, trace, mentions).addTo();
        }
        if (!scanned.roles().isEmpty()) {
            mentions.addAll(new ComposedRoles(gazetteer, scanned, coverage, trace).beside(mentions));
            mentions.addAll(new BareRoles(gazetteer, context, coverage, trace).alone());
        }
        mentions.sort(Matcher::inTextOrder);
        return new Reading(mentions, knowledge.learned());
    }

    private static int inTextOrder(Mention one, Mention other) {
        int order = Integer.compare(one.start(), other.start());
        if (order == 0) {
            order = Integer.compare(other.end(), one.end());
        }
        return order != 0 ? order : Boolean.compare(one.kind() == Kind.COUNTRY, other.kind() == Kind.COUNTRY);
    }
}
