package io.newswire.bench.row;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most heap that was in use directly after a garbage collection, and the most that was committed. */
public final class HeapWatch {
    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();

    private HeapWatch() {}

    /** Starts to watch. */
    public static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener((notification, handback) -> watch.take(notification), null, null));
        return watch;
    }

    private void take(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                    .getGcInfo()
                    .getMemoryUsageAfterGc();
            long usedNow = 0;
            long committedNow = 0;
            for (Map.Entry<String, MemoryUsage> pool : after.entrySet()) {
                if (heapPools.contains(pool.getKey())) {
                    usedNow += pool.getValue().getUsed();
                    committedNow += pool.getValue().getCommitted();
                }
            }
            used.accumulateAndGet(usedNow, Math::max);
            committed.accumulateAndGet(committedNow, Math::max);
        }
    }

    /** The most bytes in use after a collection; the bytes in use now if there was none. */
    public long used() {
        return used.get() > 0 ? used.get() : now().getUsed();
    }

    /** Bytes of heap, used or not. */
    public long committed() {
        return Math.max(committed.get(), now().getCommitted());
    }

    private static MemoryUsage now() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    }
}
