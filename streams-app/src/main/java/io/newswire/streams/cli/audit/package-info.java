/**
 * The command that counts a feed again from its log and says in words where the topics differ. The counting itself is
 * in {@code streams.audit}, which knows no command line.
 */
@NullMarked
package io.newswire.streams.cli.audit;

import org.jspecify.annotations.NullMarked;
