package io.newswire.producer.articles.formats;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Compressed bytes, with one member for each text. */
final class Compressed {

    private interface Compressor {
        OutputStream over(OutputStream out) throws IOException;
    }

    private Compressed() {}

    static byte[] gzip(String... members) throws IOException {
        return compress(GZIPOutputStream::new, members);
    }

    static byte[] bzip2(String... members) throws IOException {
        return compress(BZip2CompressorOutputStream::new, members);
    }

    static byte[] zstd(String... members) throws IOException {
        return compress(ZstdOutputStream::new, members);
    }

    private static byte[] compress(Compressor compressor, String... members) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String member : members) {
            try (OutputStream out = compressor.over(all)) {
                out.write(member.getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toByteArray();
    }
}
