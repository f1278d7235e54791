package app.atalaya.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells the character set of a file, and what is no text at all. All bytes are looked at: the first accent may stand in the last row. */
final class CsvLetters {

    private static final int BLOCK = 1 << 16;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private CsvLetters() {}

    static String of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(BLOCK);
            if (start.length == 0) {
                throw new CsvFileException("csv.empty");
            }
            if (startsWith(start, ZIP) || startsWith(start, OLD_OFFICE)) {
                throw new CsvFileException("csv.spreadsheet");
            }
            if (startsWith(start, PDF)) {
                throw new CsvFileException("csv.binary");
            }
            if (startsWith(start, (byte) 0xff, (byte) 0xfe)) {
                return "UTF-16LE";
            }
            return startsWith(start, (byte) 0xfe, (byte) 0xff) ? "UTF-16BE" : eightBit(start, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean startsWith(byte[] content, byte... start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static String eightBit(byte[] start, InputStream rest) throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(BLOCK + 8);
        ByteBuffer in = ByteBuffer.allocate(BLOCK + 8);
        boolean isUtf8 = true;
        byte[] block = start;
        while (block.length > 0) {
            refuseBinary(block);
            if (isUtf8) {
                in.put(block).flip();
                CoderResult result = utf8.decode(in, out, false);
                isUtf8 = !result.isError();
                in.compact();
                out.clear();
            }
            block = rest.readNBytes(BLOCK);
        }
        return isUtf8 ? "UTF-8" : "windows-1252";
    }

    /** Text holds no zero bytes and no control characters but blanks. */
    private static void refuseBinary(byte[] block) {
        int strange = 0;
        for (byte b : block) {
            if (b == 0) {
                throw new CsvFileException("csv.binary");
            }
            strange += b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        if (strange > block.length / 50) {
            throw new CsvFileException("csv.binary");
        }
    }
}
