package io.newswire.streams.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one folded text can stand for: its aliases, its {@linkplain Cue cues} as a set of bits, and the role
 * that it names beside a country.
 */
public record GazetteerEntry(
        List<Alias> aliases, long cues, @Nullable RoleNoun noun) {

    public GazetteerEntry {
        aliases = List.copyOf(aliases);
    }

    /** Whether this text is of a class of words. */
    public boolean is(Cue cue) {
        return (cues & cue.bit()) != 0;
    }
}
