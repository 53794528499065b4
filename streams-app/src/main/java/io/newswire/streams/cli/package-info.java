/**
 * What the command lines of Newswire share: how they run, how they report mistakes, and the options that reach a cluster.
 * Only main classes, the commands below and {@code standalone} import it.
 */
@NullMarked
package io.newswire.streams.cli;

import org.jspecify.annotations.NullMarked;
