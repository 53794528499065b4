package io.newswire.standalone.chaos.evidence;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A process of a run, alive or not.
 *
 * @param log what it has written
 * @param address where it shows its metrics, {@code host:port}; empty if it shows none
 */
public record ObservedProcess(String name, Process process, Path log, Optional<String> address) {}
