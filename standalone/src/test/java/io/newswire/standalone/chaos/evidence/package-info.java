/**
 * Collects information about a failed run for the person who has to explain it. {@link
 * io.newswire.standalone.chaos.evidence.Evidence} is collected while the processes still run, each part into its own
 * file. If a part fails, its file contains the reason, and the failure itself is never hidden. Log lines about lost or
 * doubled transactions are counted for every run, including runs that passed.
 */
@NullMarked
package io.newswire.standalone.chaos.evidence;

import org.jspecify.annotations.NullMarked;
