/**
 * What it costs to read an archive: the producer beside the plain reader of the library that it uses, on files as people
 * have them. The files are generated, so every article in them is known to be good.
 */
@NullMarked
package io.newswire.bench.reading;

import org.jspecify.annotations.NullMarked;
