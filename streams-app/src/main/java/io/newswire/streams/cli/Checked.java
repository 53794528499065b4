package io.newswire.streams.cli;

/**
 * Options, or a command, with rules that concern more than a single value. They are checked before the command runs.
 */
public interface Checked {
    /** Adds a line for every mistake. An option whose value could not be parsed has its default here. */
    void check(UsageErrors errors);
}
