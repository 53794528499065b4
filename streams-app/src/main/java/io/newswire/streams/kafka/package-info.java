/**
 * What a cluster says of its transactions, and the search for those that nothing will ever end: they hide committed
 * records from every reader. No Kafka Streams here; {@code audit} and the running application both ask.
 */
@NullMarked
package io.newswire.streams.kafka;

import org.jspecify.annotations.NullMarked;
