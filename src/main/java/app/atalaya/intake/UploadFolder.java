package app.atalaya.intake;

import app.atalaya.csv.CsvFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploaded files wait, under names of our own. */
@Component
class UploadFolder {

    static final long MAX_BYTES = 60L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    private final Path folder;

    UploadFolder(@Value("${atalaya.intake.folder}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** @throws CsvFileException if it is larger than allowed; nothing is left of it then */
    String store(InputStream content) {
        String name = UUID.randomUUID() + ".csv";
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(content, out);
            }
            return name;
        } catch (IOException broken) {
            delete(name);
            throw new UncheckedIOException(broken);
        } catch (CsvFileException tooBig) {
            delete(name);
            throw tooBig;
        }
    }

    private static void copy(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            total += read;
            if (total > MAX_BYTES) {
                throw new CsvFileException("intake.file.too-big", MAX_BYTES >> 20);
            }
            out.write(buffer, 0, read);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException stays) {
            LOG.warn("An uploaded file could not be deleted: {}", name, stays);
        }
    }
}
