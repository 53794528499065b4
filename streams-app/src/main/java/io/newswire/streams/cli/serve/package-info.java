/**
 * The command that serves page, API and stream of a feed that other processes count, so that a public page need not be a
 * counter.
 */
@NullMarked
package io.newswire.streams.cli.serve;

import org.jspecify.annotations.NullMarked;
