package io.newswire.streams.evidence;

import io.newswire.streams.aggregates.SubjectId;

/** Hashes of 64 bits that are never 0: FNV-1a, then the finalizer of MurmurHash3, so that each bit depends on all. */
final class Hash64 {
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {}

    static long of(byte[] bytes) {
        long hash = OFFSET_BASIS;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xFF)) * PRIME;
        }
        return finished(hash);
    }

    static long of(SubjectId subject) {
        return finished(with(with(OFFSET_BASIS, subject.kind().name()), subject.id()));
    }

    private static long with(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    private static long finished(long unfinished) {
        long hash = unfinished;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
