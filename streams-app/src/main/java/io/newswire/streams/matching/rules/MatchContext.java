package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.knowledge.KnowledgeBuilder;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a rule can look at: the paragraph, the headline and date of the article, and what is known so far. */
public final class MatchContext {

    public final ScannedText scanned;
    public final KnowledgeBuilder knowledge;
    public final Offices offices;
    private final Supplier<@Nullable ScannedText> readHeadline;
    private final Gazetteer gazetteer;
    private @Nullable Set<String> inHeadline;
    private @Nullable Set<String> inParagraph;
    private @Nullable Evidence evidence;

    public MatchContext(
            Gazetteer gazetteer,
            ScannedText scanned,
            KnowledgeBuilder knowledge,
            Instant date,
            Supplier<@Nullable ScannedText> readHeadline) {
        this.gazetteer = gazetteer;
        this.scanned = scanned;
        this.knowledge = knowledge;
        this.offices = new Offices(gazetteer, scanned, date);
        this.readHeadline = readHeadline;
    }

    /** Whether the headline names an actor by more than a surname or a weak alias. */
    boolean isInHeadline(String actor) {
        if (inHeadline == null) {
            ScannedText headline = readHeadline.get();
            inHeadline = headline == null ? Set.of() : named(headline);
        }
        return inHeadline.contains(actor);
    }

    /** Whether the headline or an earlier paragraph names an actor by more than a surname or a weak alias. */
    public boolean isNamedBefore(String actor) {
        return knowledge.knows(actor) || isInHeadline(actor);
    }

    /** Whether the headline, an earlier paragraph or this one names an actor by more than a surname or a weak alias. */
    boolean isNamed(String actor) {
        if (inParagraph == null) {
            inParagraph = named(scanned);
        }
        return inParagraph.contains(actor) || isNamedBefore(actor);
    }

    private static Set<String> named(ScannedText scanned) {
        Set<String> named = new HashSet<>();
        int from = 0;
        for (Hit hit : scanned.hits()) {
            for (Candidate candidate : hit.terms().actors()) {
                boolean own = candidate.via() != Via.SURNAME && !candidate.has(Condition.WEAK);
                if (hit.start() >= from && own && candidate.meets(hit.capitals())) {
                    named.add(candidate.subject().id());
                    from = hit.end();
                }
            }
        }
        return named;
    }

    /** The evidence of the article; counted at the first call. */
    public Evidence evidence() {
        if (evidence == null) {
            evidence = new Evidence(gazetteer, knowledge);
            evidence.add(scanned);
            ScannedText headline = readHeadline.get();
            if (headline != null) {
                evidence.add(headline);
            }
        }
        return evidence;
    }
}
