package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.rules.Evidence;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which country a county lies in: the United States, unless the article says otherwise. */
final class Counties {

    private static final String USA = "USA";
    /** Countries, besides the United States, whose news speaks of counties. */
    private static final Set<String> COUNTIES = Set.of("GBR", "IRL", "KEN", "LBR", "SWE", "NOR", "HUN", "ROU", "HRV");

    private final MatchContext context;
    private final ScannedText scanned;

    Counties(MatchContext context) {
        this.context = context;
        this.scanned = context.scanned;
    }

    /** Whether the gazetteer lists a county's name as a region of another country that has counties. */
    boolean isListedCounty(int word) {
        Hit hit = scanned.hitTo(word);
        if (hit == null || hit.terms().countries().size() != 1) {
            return false;
        }
        Candidate candidate = hit.terms().countries().get(0);
        return candidate.via() == Via.PLACE
                && candidate.isCertain()
                && COUNTIES.contains(candidate.subject().id())
                && !isAmerican(candidate);
    }

    /** Whether the article names places in the United States, and names the other country only by this one name. */
    private boolean isAmerican(Candidate name) {
        Evidence evidence = context.evidence();
        return evidence.places(USA) > 0 && evidence.of(name.subject().id()) <= 2 * evidence.ofName(name.folded());
    }

    /** The country of a county with a certain noun (County, Parish); null if the article does not decide. */
    @Nullable
    String ofCounty(String noun) {
        Evidence evidence = context.evidence();
        if (evidence.of(USA) == 0) {
            for (String country : COUNTIES) {
                if (evidence.of(country) > 0) {
                    return null;
                }
            }
        }
        return noun.equals("Parish") && evidence.of(USA) == 0 ? null : USA;
    }

    /** Learns that a town has the name of its county: in an article on Lebanon County, Lebanon is no country. */
    void learnCountyTown(int word, String country) {
        Hit hit = scanned.hitTo(word);
        for (Candidate candidate :
                hit == null ? List.<Candidate>of() : hit.terms().countries()) {
            if (candidate.isTown()) {
                context.knowledge.learnSense(candidate.folded(), country);
            }
        }
    }
}
