package io.newswire.streams.matching;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a rule may look at: the paragraph, the article's headline and date, and what is known by now. */
final class Scene {

    final Scan scan;
    final Memory memory;
    final Instant date;
    private final Supplier<@Nullable Scan> readHeadline;
    private @Nullable Set<String> inHeadline;
    private @Nullable Evidence evidence;

    Scene(Scan scan, Memory memory, Instant date, Supplier<@Nullable Scan> readHeadline) {
        this.scan = scan;
        this.memory = memory;
        this.date = date;
        this.readHeadline = readHeadline;
    }

    /** Whether the headline names a person in full. */
    boolean isInHeadline(String personId) {
        if (inHeadline == null) {
            Set<String> named = new HashSet<>();
            Scan headline = readHeadline.get();
            for (Hit hit : headline == null ? List.<Hit>of() : headline.hits()) {
                for (Term term : hit.terms().actors()) {
                    if (term.via() == Via.NAME && term.meets(hit.capitals())) {
                        named.add(term.subject().id());
                    }
                }
            }
            inHeadline = named;
        }
        return inHeadline.contains(personId);
    }

    /** Which countries the article speaks of. */
    Evidence evidence() {
        if (evidence == null) {
            evidence = new Evidence(memory);
            evidence.add(scan);
            Scan headline = readHeadline.get();
            if (headline != null) {
                evidence.add(headline);
            }
        }
        return evidence;
    }
}
