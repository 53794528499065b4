/**
 * Paragraphs as they come off the wire, and the records written about them: mentions and dead letters.
 * Reading and checking happen here, before anything is stored; what fails has a reason.
 */
@NullMarked
package io.newswire.streams.paragraphs;

import org.jspecify.annotations.NullMarked;
