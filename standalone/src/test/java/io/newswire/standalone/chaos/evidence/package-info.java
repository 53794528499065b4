/**
 * What a failed run leaves behind for the person who has to explain it. {@link
 * io.newswire.standalone.chaos.evidence.Evidence} is collected while the processes still run, each part into a file of
 * its own; a part that cannot be had says so in its file and never hides the failure itself. Lines that tell of a lost
 * or doubled transaction are counted over the logs of every run, also of those that passed.
 */
@NullMarked
package io.newswire.standalone.chaos.evidence;

import org.jspecify.annotations.NullMarked;
