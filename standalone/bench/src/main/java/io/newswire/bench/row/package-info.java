/**
 * One measured program in a process of its own: it reads the feed with the settings that users get, ends when
 * everything is committed, and reports its own CPU, time and heap as lines of JSON.
 */
@NullMarked
package io.newswire.bench.row;

import org.jspecify.annotations.NullMarked;
