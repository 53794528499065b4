/**
 * Measures the event stream: from the commit of an aggregate to its event at many clients, and what the clients cost the
 * counting. The application, the broker and the clients run in three processes. Commit times come from the files of the
 * broker, so no reader is needed that would compete with the clients.
 */
@NullMarked
package io.newswire.bench.stream;

import org.jspecify.annotations.NullMarked;
