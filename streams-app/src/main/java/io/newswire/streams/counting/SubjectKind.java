package io.newswire.streams.counting;

import java.nio.charset.StandardCharsets;

/** What kind of subject is counted. */
public enum SubjectKind {
    COUNTRY("country"),
    ACTOR("actor"),
    /** A country and an actor in one paragraph; the id is {@code AFG+taliban}. */
    PAIR("pair"),
    /** The totals: the id is {@code country}, {@code actor} or {@code feed}. */
    ALL("all");

    private final String wire;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final byte[] prefix;

    private final int prefixHash;

    SubjectKind(String wire) {
        this.wire = wire;
        prefix = (wire + ":").getBytes(StandardCharsets.US_ASCII);
        prefixHash = (wire + ":").hashCode();
    }

    /** As it is written on topics. */
    public String wire() {
        return wire;
    }

    /** What a key of this kind begins with, {@code country:}; not to be changed. */
    byte[] prefix() {
        return prefix;
    }

    int prefixHash() {
        return prefixHash;
    }
}
