/**
 * Which mentions a paragraph has. {@link io.newswire.streams.matching.Matcher} is the entry; each class here decides one
 * question, and the packages below hold what they decide by.
 * Pure functions of their arguments: no Kafka, no clock, no shared state.
 */
@NullMarked
package io.newswire.streams.matching;

import org.jspecify.annotations.NullMarked;
