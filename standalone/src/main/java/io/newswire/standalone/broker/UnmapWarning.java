package io.newswire.standalone.broker;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;

/**
 * JDK 24 and later write four lines to standard error when Kafka first unmaps a file, which to a user looks like a
 * fault and is none. The launcher's {@code --sun-misc-unsafe-memory-access=allow} turns them off, but a jar cannot ask
 * for that in its manifest, and they go past {@code System.err}; so the JDK is told that it has given them.
 */
final class UnmapWarning {
    private UnmapWarning() {}

    /** Does nothing on a JDK that does not warn, or warns in another way. */
    static void markAsGiven() {
        try {
            Method given = Class.forName("sun.misc.Unsafe").getDeclaredMethod("trySetMemoryAccessWarned");
            given.setAccessible(true);
            given.invoke(null);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            // the warning comes, and that is all
        }
    }
}
