package io.newswire.bench.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.newswire.streams.cli.CommandFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Many clients of the event stream on one thread. Some of them ask for the stream and then never read. */
final class StreamClients implements AutoCloseable {
    /** What the page asks for. */
    static final String PATH = "/api/v1/stream?kinds=country,all";

    private static final byte[] REQUEST = ("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII);
    /** So that the system does not take in megabytes for a client that never reads. */
    private static final int SMALL_WINDOW = 16 * 1024;

    private static final int PIECE = 256 * 1024;
    private static final long SELECT_MILLIS = 100;

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final List<EventReader> readers = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "stream-clients");
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean closed;

    private StreamClients() throws IOException {
        selector = Selector.open();
    }

    /** Connects the clients, those that never read last. */
    static StreamClients connect(int port, int all, int neverReading) throws IOException {
        StreamClients clients = new StreamClients();
        try {
            for (int i = 0; i < all; i++) {
                clients.add(port, i < all - neverReading);
            }
        } catch (IOException e) {
            clients.close();
            throw e;
        }
        clients.thread.start();
        return clients;
    }

    private void add(int port, boolean isReading) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channels.add(channel);
        if (!isReading) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
        }
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ByteBuffer request = ByteBuffer.wrap(REQUEST);
        while (request.hasRemaining()) {
            channel.write(request);
        }
        channel.configureBlocking(false);
        if (isReading) {
            EventReader reader = new EventReader();
            readers.add(reader);
            channel.register(selector, SelectionKey.OP_READ, reader);
        }
    }

    private void run() {
        byte[] piece = new byte[PIECE];
        try {
            while (!closed) {
                selector.select(key -> read(key, piece), SELECT_MILLIS);
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void read(SelectionKey key, byte[] piece) {
        try {
            int count = ((SocketChannel) key.channel()).read(ByteBuffer.wrap(piece));
            if (count < 0) {
                throw new IOException("a client that reads was cut off");
            }
            synchronized (this) {
                ((EventReader) key.attachment()).take(piece, count, System.currentTimeMillis());
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
            key.cancel();
        }
    }

    /** Whether every reading client has got the snapshot. */
    synchronized boolean areReady() {
        throwFailure();
        return readers.stream().allMatch(EventReader::isReady);
    }

    /** How many events the reading clients have got so far, all together. */
    synchronized long events() {
        return readers.stream().mapToLong(EventReader::events).sum();
    }

    int all() {
        return channels.size();
    }

    int reading() {
        return readers.size();
    }

    /** What each reading client has got, after {@link #close}. */
    List<EventReader> readers() {
        return readers;
    }

    /** Throws the error of a client that reads, if one had any. */
    void throwFailure() {
        Exception thrown = failure.get();
        if (thrown != null) {
            throw new CommandFailed("the event stream failed: " + thrown.getMessage());
        }
    }

    /** Stops reading and disconnects all. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SocketChannel each : channels) {
            each.close();
        }
        selector.close();
    }
}
