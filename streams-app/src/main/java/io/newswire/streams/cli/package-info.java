/**
 * What all command lines of Newswire share: how they run, how they report mistakes, and the options for reaching a
 * cluster. Only main classes, the commands in subpackages and {@code standalone} import it.
 */
@NullMarked
package io.newswire.streams.cli;

import org.jspecify.annotations.NullMarked;
