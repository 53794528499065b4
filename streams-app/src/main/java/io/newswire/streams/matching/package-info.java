/**
 * Finds mentions of countries and actors in a paragraph, knowing what the article's earlier paragraphs taught.
 * {@link io.newswire.streams.matching.Matcher} is the entry; each rule that rejects or turns a candidate is a small class of its own.
 * Pure functions of their arguments: no Kafka, no clock, no shared state.
 */
@NullMarked
package io.newswire.streams.matching;

import org.jspecify.annotations.NullMarked;
