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
    /** Countries beside the United States whose news speaks of counties. */
    private static final Set<String> COUNTIES = Set.of("GBR", "IRL", "KEN", "LBR", "SWE", "NOR", "HUN", "ROU", "HRV");

    private final MatchContext context;
    private final ScannedText scanned;

    Counties(MatchContext context) {
        this.context = context;
        this.scanned = context.scanned;
    }

    /** Whether a county's name is a region's that the gazetteer lists for a country with counties of its own. */
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

    /** Whether the article names the United States and, but for one name, nothing of another country. */
    private boolean isAmerican(Candidate name) {
        Evidence evidence = context.evidence();
        return evidence.places(USA) > 0 && evidence.of(name.subject().id()) <= 2 * evidence.ofName(name.folded());
    }

    /** The country of a county that a noun names (County, Parish), or null where the article leaves it open. */
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

    /** A county's town bears its name: in an article on Lebanon County, Lebanon is no country. */
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
