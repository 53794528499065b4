/**
 * {@code GET /api/v1/stream}: changed aggregates, new mentions and the state of the feed as server-sent events. All
 * clients read one compacted log, each from its own position, and no write blocks a thread. The package gets its data
 * through small interfaces and knows no topic.
 */
@NullMarked
package io.newswire.streams.web.stream;

import org.jspecify.annotations.NullMarked;
