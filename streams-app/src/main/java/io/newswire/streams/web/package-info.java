/**
 * The HTTP server: health, metrics and the page, and what all responses have in common. Routes of the API and the event
 * stream are passed to it; neither knows the internals of the matcher or the stores. The limits for clients are set
 * here: host names, pages of other sites, methods, sizes, times, connections.
 */
@NullMarked
package io.newswire.streams.web;

import org.jspecify.annotations.NullMarked;
