/**
 * The project's own {@code docker-compose.yml}, run as a user runs it: built, brought up, scaled, brought up again. What
 * it counts is read with its console service and must be the known answer of the seeds.
 */
@NullMarked
package io.newswire.standalone.compose;

import org.jspecify.annotations.NullMarked;
