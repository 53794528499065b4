/**
 * The command that serves the page, the API and the event stream while other processes count. So a public web server
 * can run without counting.
 */
@NullMarked
package io.newswire.streams.cli.serve;

import org.jspecify.annotations.NullMarked;
