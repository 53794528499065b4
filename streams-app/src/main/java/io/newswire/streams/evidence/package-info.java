/**
 * Where the sentences behind the counts lie: for each subject the newest records of {@code news.mentions}, for each
 * article its range of them. Only offsets are kept; texts are read from the log when somebody asks.
 */
@NullMarked
package io.newswire.streams.evidence;

import org.jspecify.annotations.NullMarked;
