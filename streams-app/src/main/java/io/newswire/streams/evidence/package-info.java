/**
 * An index of the sentences behind the counts: for each subject the newest records of {@code news.mentions}, for each
 * article the range of its records. Only offsets are kept; texts are read from the log on request.
 */
@NullMarked
package io.newswire.streams.evidence;

import org.jspecify.annotations.NullMarked;
