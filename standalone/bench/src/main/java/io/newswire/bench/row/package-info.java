/**
 * One measured program in its own process. It reads the feed with the settings that users get, ends when everything is
 * committed, and reports its CPU, time and heap as lines of JSON.
 */
@NullMarked
package io.newswire.bench.row;

import org.jspecify.annotations.NullMarked;
