/**
 * A Kafka broker inside this JVM, for a feed on one machine and for tests.
 */
@NullMarked
package io.newswire.standalone.broker;

import org.jspecify.annotations.NullMarked;
