/**
 * The command that recounts a feed from its log and says in words where it differs.
 * The recount itself is {@code streams.audit}, which knows no command line.
 */
@NullMarked
package io.newswire.streams.cli.audit;

import org.jspecify.annotations.NullMarked;
