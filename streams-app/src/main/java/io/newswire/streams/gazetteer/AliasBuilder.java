package io.newswire.streams.gazetteer;

import java.util.Set;

/** An alias as a file gives it, before its subject is complete. */
record AliasBuilder(String text, AliasKind kind, Set<Condition> conditions, String origin) {

    String folded() {
        return CharFolding.fold(text);
    }

    AliasBuilder as(AliasKind other) {
        return new AliasBuilder(text, other, conditions, origin);
    }

    Alias of(Subject subject) {
        return new Alias(text, kind, subject, conditions, origin);
    }
}
