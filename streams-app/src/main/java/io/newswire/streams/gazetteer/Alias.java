package io.newswire.streams.gazetteer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for a subject. Words that name nothing ({@link AliasKind#NOTHING}) have a null {@code subject}.
 * {@code origin} is the file and line that list them.
 */
public record Alias(String text, AliasKind kind, @Nullable Subject subject, Set<Condition> conditions, String origin) {

    public Alias {
        conditions = conditions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(conditions));
        if ((subject == null) != (kind == AliasKind.NOTHING)) {
            throw new IllegalArgumentException("a subject belongs to every alias but those of nothing: " + text);
        }
    }

    /** Whether this alias has a condition. */
    public boolean has(Condition condition) {
        return conditions.contains(condition);
    }
}
