package io.newswire.streams.gazetteer;

import java.util.List;

/** All that one folded text can stand for: its aliases, and the {@linkplain Cue cues} it gives as a set of bits. */
public record Entry(List<Alias> aliases, long cues) {

    public Entry {
        aliases = List.copyOf(aliases);
    }

    /** Whether this text is of a class of words. */
    public boolean is(Cue cue) {
        return (cues & cue.bit()) != 0;
    }
}
