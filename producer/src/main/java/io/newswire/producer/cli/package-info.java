/**
 * Groups of options that belong together, each declared once with its environment name, default and text, for the
 * command lines of the producer and of newswire.jar. Only mains and commands use it.
 */
@NullMarked
package io.newswire.producer.cli;

import org.jspecify.annotations.NullMarked;
