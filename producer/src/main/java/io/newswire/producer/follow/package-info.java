/**
 * Inputs that may still grow: which files of a folder are new and complete, and what was added to a JSON Lines file.
 * Nothing here knows Kafka, or what has been published already.
 */
@NullMarked
package io.newswire.producer.follow;

import org.jspecify.annotations.NullMarked;
