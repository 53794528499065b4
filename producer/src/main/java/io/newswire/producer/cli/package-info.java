/**
 * Groups of options that belong together, for the command lines of the producer and of newswire.jar. Each option is
 * declared once, with its environment name, default and text. Only mains and commands use it.
 */
@NullMarked
package io.newswire.producer.cli;

import org.jspecify.annotations.NullMarked;
