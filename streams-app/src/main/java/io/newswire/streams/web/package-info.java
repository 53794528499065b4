/**
 * The HTTP server: health, metrics and the page, and what every answer has, whoever gives it.
 * Routes of the API and the event stream are given to it; neither it nor they know the matcher's insides or the stores'.
 * What a client may do and take is decided here: names, pages of others, methods, sizes, times, connections.
 */
@NullMarked
package io.newswire.streams.web;

import org.jspecify.annotations.NullMarked;
