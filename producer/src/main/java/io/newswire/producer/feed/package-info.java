/** The paragraph event with its bytes, and the pace at which events are sent. Nothing here knows Kafka. */
@NullMarked
package io.newswire.producer.feed;

import org.jspecify.annotations.NullMarked;
