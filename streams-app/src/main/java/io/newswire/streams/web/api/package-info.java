/**
 * The counts and the sentences behind them, over HTTP: one class for each route, as described in {@code openapi.yaml}.
 * The routes get counts, evidence, matcher and the state of the feed from
 * {@link io.newswire.streams.web.api.ReadModel}.
 */
@NullMarked
package io.newswire.streams.web.api;

import org.jspecify.annotations.NullMarked;
