package io.newswire.streams.gazetteer;

import java.util.Set;

/** An alias as a file gives it, before its subject is complete. */
record AliasBuilder(String text, AliasKind kind, Set<Condition> conditions, String origin) {

    String folded() {
        return CharFolding.fold(text);
    }

    /** Whether this alias of the same file accepts every span that the other does: "Norvex" also "NORVEX". */
    boolean covers(AliasBuilder other) {
        return file().equals(other.file())
                && kind == other.kind
                && conditions.equals(other.conditions)
                && !conditions.contains(Condition.EXACT)
                && needsFewerCapitals(other.text);
    }

    private String file() {
        return origin.substring(0, Math.max(0, origin.lastIndexOf(':')));
    }

    private boolean needsFewerCapitals(String other) {
        if (text.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && !Character.isUpperCase(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    AliasBuilder as(AliasKind other) {
        return new AliasBuilder(text, other, conditions, origin);
    }

    Alias of(Subject subject) {
        return new Alias(text, kind, subject, conditions, origin);
    }
}
