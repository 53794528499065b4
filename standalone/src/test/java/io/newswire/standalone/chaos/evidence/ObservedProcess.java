package io.newswire.standalone.chaos.evidence;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A process of a run, which may have ended.
 *
 * @param log file with its output
 * @param address {@code host:port} of its metrics; empty if it has none
 */
public record ObservedProcess(String name, Process process, Path log, Optional<String> address) {}
