package io.newswire.standalone.broker;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;

/**
 * JDK 24 and later write four lines to standard error when Kafka unmaps its first file. To a user they look like a fault,
 * and there is none. The option {@code --sun-misc-unsafe-memory-access=allow} turns them off, but a jar cannot set it in
 * its manifest. So the JDK is told that it has given this warning already.
 */
final class UnmapWarning {
    private UnmapWarning() {}

    /** Does nothing on a JDK that gives no such warning, or gives it in another way. */
    static void markAsGiven() {
        try {
            Method given = Class.forName("sun.misc.Unsafe").getDeclaredMethod("trySetMemoryAccessWarned");
            given.setAccessible(true);
            given.invoke(null);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            // then the warning is printed, and nothing else is lost
        }
    }
}
