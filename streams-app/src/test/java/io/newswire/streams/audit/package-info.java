/** Tests of the audit. */
@NullMarked
package io.newswire.streams.audit;

import org.jspecify.annotations.NullMarked;
