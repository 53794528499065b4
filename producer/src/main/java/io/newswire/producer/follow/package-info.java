/**
 * Inputs that go on: which files of a folder are new and whole, and what has been added to a file of JSON Lines. Nothing
 * here knows Kafka; what has been published already is for others to know.
 */
@NullMarked
package io.newswire.producer.follow;

import org.jspecify.annotations.NullMarked;
