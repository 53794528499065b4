package io.newswire.producer.articles.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 and refuses bytes that are not valid. */
public final class StrictUtf8 {

    private static final char REPLACEMENT = '\ufffd';

    private StrictUtf8() {}

    /**
     * The text of the bytes. The lenient decoder of the JDK is several times faster than the strict one and writes
     * U+FFFD for each error. So only a text with that character is checked again, strictly.
     *
     * @param offset where the first byte is in the file, for the message
     */
    public static String decode(byte[] bytes, int start, int length, long offset) throws BadArticleException {
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            int bad = firstBadByte(bytes, start, length);
            if (bad >= 0) {
                throw new BadArticleException(String.format(
                        "not UTF-8: byte 0x%02X at offset %d; --encoding names another encoding",
                        bytes[bad], offset + bad - start));
            }
        }
        return text;
    }

    /** The index of the first byte that is not part of a UTF-8 character, or -1. */
    public static int firstBadByte(byte[] bytes, int start, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, length);
        CharBuffer out = CharBuffer.allocate(8_192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }
}
