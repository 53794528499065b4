package io.newswire.standalone.watch;

import io.newswire.standalone.support.InJvmBroker;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InJvmBroker.class)
final class WatchInJvmIT extends WatchOnBroker {}
