/**
 * What is counted and the sentences behind it, over HTTP: a class for each route, as {@code openapi.yaml} describes them.
 * Counts, evidence, matcher and the state of the feed are asked for through what {@link
 * io.newswire.streams.web.api.ReadModel} holds.
 */
@NullMarked
package io.newswire.streams.web.api;

import org.jspecify.annotations.NullMarked;
