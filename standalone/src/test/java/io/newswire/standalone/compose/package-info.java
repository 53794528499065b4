/**
 * Tests the project's {@code docker-compose.yml} as a user runs it: build, start, scale and start again. The counts are
 * read with its console service and must be the known answer of the seeds.
 */
@NullMarked
package io.newswire.standalone.compose;

import org.jspecify.annotations.NullMarked;
