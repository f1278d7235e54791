package app.atalaya.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.csv.CsvFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileAtTheLimitIsTaken() throws IOException {
        String name = new UploadFolder(folder).store(new Lines(UploadFolder.MAX_BYTES));

        assertThat(Files.size(folder.resolve(name))).isEqualTo(60L << 20);
    }

    @Test
    void aFileOverTheLimitIsRefusedAndNothingStaysOfIt() throws IOException {
        assertThatThrownBy(() -> new UploadFolder(folder).store(new Lines(UploadFolder.MAX_BYTES + 1)))
                .isInstanceOfSatisfying(CsvFileException.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("intake.file.too-big");
                    assertThat(refused.arguments()).containsExactly("60");
                });

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        InputStream brokenOff = new Lines(1 << 20) {
            @Override
            void end() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> new UploadFolder(folder).store(brokenOff)).hasRootCauseMessage("connection reset");

        assertThat(folder).isEmptyDirectory();
    }

    /** As many bytes as wanted, without holding them. */
    private static class Lines extends InputStream {

        private long left;

        Lines(long bytes) {
            left = bytes;
        }

        void end() throws IOException {}

        @Override
        public int read() throws IOException {
            if (left == 0) {
                end();
                return -1;
            }
            left--;
            return '\n';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return read();
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(buffer, offset, offset + count, (byte) '\n');
            left -= count;
            return count;
        }
    }
}
