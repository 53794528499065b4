/**
 * What the application shows over HTTP: health and metrics.
 * It asks for what it shows through small interfaces and knows neither the matcher's insides nor the stores'.
 */
@NullMarked
package io.newswire.streams.web;

import org.jspecify.annotations.NullMarked;
