package io.newswire.streams.cli;

/** Options, or a command, of which more can be wrong than a single word: asked before the command runs. */
public interface Checked {
    /** Adds a line for everything that is wrong; the options hold their defaults where a word could not be read. */
    void check(UsageErrors errors);
}
