/**
 * Runs the commands of the README from its own text. {@link io.newswire.standalone.readme.ReadmeIT} names those that it
 * leaves out, and why.
 */
@NullMarked
package io.newswire.standalone.readme;

import org.jspecify.annotations.NullMarked;
